import type { Slot, Slots } from '../slots.ts';
import { MASKED_CELL } from './cells.ts';
import type { MaskedOrder } from './mask.ts';

const NUMBER = /\bN\d+\b/g;

/** A masked order in which a slot stands for each cell as well, its other numbers counted anew, and the way back for a plan. */
export interface CellMaskedOrder {
  readonly text: string;
  /** A plan with the cells' numbers in place of their slots. */
  inNumbers(plan: string): string;
  /** A plan with the cells' slots in place of their numbers. */
  inSlots(plan: string): string;
}

/**
 * Puts one more item slot in place of each cell (`at N1 N2`) of a masked order: what can be gone to is one word to a
 * small model, which mixes up the numbers of several cells, and cells that share a number.
 */
export function withCellSlots({ text, slots }: MaskedOrder): CellMaskedOrder {
  const slotOf = new Map<string, string>();
  let next = 1 + [...slots.keys()].filter((slot) => slot.startsWith('I')).length;
  const cells = (words: string): string =>
    words.replace(MASKED_CELL, (cell, row: Slot, col: Slot) => slotOf.get(keyOf(slots, row, col)) ?? cell);
  for (const [, row, col] of text.matchAll(MASKED_CELL) as Iterable<[string, Slot, Slot]>) {
    const key = keyOf(slots, row, col);
    if (!slotOf.has(key)) slotOf.set(key, `I${next++}`);
  }
  const numbersOf = new Map(
    [...text.matchAll(MASKED_CELL)].map(([cell, row, col]) => [
      slotOf.get(keyOf(slots, row as Slot, col as Slot)),
      cell,
    ]),
  );
  const bare = cells(text);
  // The first number that is left is the first that a model sees.
  const numbers = [...new Set(bare.match(NUMBER))];
  const renamed = new Map(numbers.map((slot, index) => [slot, `N${index + 1}`]));
  const originals = new Map([...renamed].map(([slot, name]) => [name, slot]));
  return {
    text: rename(bare, renamed),
    inSlots: (plan) => rename(cells(plan), renamed),
    inNumbers: (plan) => rename(plan, originals).replace(/\bI\d+\b/g, (slot) => numbersOf.get(slot) ?? slot),
  };
}

function rename(words: string, names: ReadonlyMap<string, string>): string {
  return words.replace(NUMBER, (slot) => names.get(slot) ?? slot);
}

/** Two slots of one value are the same number. */
function keyOf(slots: Slots, row: Slot, col: Slot): string {
  return `${slots.get(row) ?? row} ${slots.get(col) ?? col}`;
}
