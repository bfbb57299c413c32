import { withCellSlots } from '../../src/companion/mask/cell-slots.ts';
import { mask } from '../../src/companion/mask/mask.ts';
import { isSlot, type Slot } from '../../src/companion/slots.ts';
import type { Row } from '../rows.ts';
import type { Chance } from './chance.ts';
import { ITEM_NAMES, MONSTER_NAMES, PLAYER_NAMES, TEXTS } from './vocabulary.ts';

/** An order as somebody would type it, and its plan with the values that its slots stand for. */
export interface FilledOrder {
  readonly order: string;
  /** Of the plan's slots. */
  readonly plan: string;
  readonly values: ReadonlyMap<Slot, string>;
}

/** A row that a model is trained on: what it reads and what it is to answer. */
export interface MaskedRow {
  readonly order: string;
  readonly plan: string;
}

const AUTHORS_SLOT = /<(item|monster|n|text|player)([1-9]?)>/g;
const KINDS = { item: 'I', monster: 'M', n: 'N', text: 'T', player: 'P' } as const;
/** The names that authors may write as they are, by the slots that `parseRow` gives them. */
const FIXED: ReadonlyMap<Slot, string> = new Map<Slot, string>([
  ['I6', 'sword'],
  ['I7', 'bow'],
  ['I8', 'arrow'],
  ['M6', 'bat'],
  ['M7', 'gorgon'],
  ['M8', 'slime'],
  ['M9', 'wraith'],
  ['M5', 'golem'],
]);
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Puts values into a row's slots. `taken`: values that other parts of the same order have already. */
export function fillRow(row: Row, chance: Chance, taken: Set<string> = new Set()): FilledOrder {
  const values = new Map<Slot, string>(FIXED);
  const order = row.order.replace(AUTHORS_SLOT, (_, kind: keyof typeof KINDS, index: string) => {
    const slot: Slot = `${KINDS[kind]}${Number(index || '1')}`;
    const value = values.get(slot) ?? freshValue(slot, chance, taken);
    values.set(slot, value);
    taken.add(value);
    return written(slot, value, chance);
  });
  return { order, plan: row.plan, values };
}

/** A row for training out of an order; null where the product would not see the order's slots as they are meant. */
export function maskRow({ order, plan, values }: FilledOrder): MaskedRow | null {
  const masked = mask(order, { items: ITEM_NAMES, monsters: MONSTER_NAMES, players: PLAYER_NAMES });
  const slotOf = new Map([...masked.slots].map(([slot, value]) => [key(slot, value), slot]));
  let isWhole = true;
  const text = plan
    .split(' ')
    .map((word) => {
      // A number that the author wrote as it is, is a slot of the order as well.
      if (/^\d+$/.test(word))
        return slotOf.get(key('N1', word)) ?? oneUnder(word, masked.text, slotOf) ?? word;
      if (!isSlot(word)) return word;
      const slot = slotOf.get(key(word, values.get(word) ?? ''));
      if (slot === undefined) isWhole = false;
      return slot ?? word;
    })
    .join(' ');
  const { text: words, inSlots } = withCellSlots(masked);
  // A cell whose numbers stand elsewhere in the order is one that the product would not see, and so is a number of a cell.
  const planned = inSlots(text);
  const isSaid = (planned.match(/\b[IMNTP]\d\b/g) ?? []).every((slot) => words.includes(slot));
  return isWhole && isSaid && !/\bat N/.test(planned) ? { order: words, plan: planned } : null;
}

/** "Closer than 4" is at most 3: the author did the sum, the model leaves it to the plan. */
function oneUnder(number: string, order: string, slotOf: ReadonlyMap<string, Slot>): string | null {
  const slot = slotOf.get(key('N1', String(Number(number) + 1)));
  if (slot === undefined) return null;
  const isSaid = new RegExp(`\\b(less|closer|nearer|fewer|lower) than (a |about )?${slot}\\b`).test(order);
  return isSaid ? `under ${slot}` : null;
}

function key(slot: Slot, value: string): string {
  return `${slot.charAt(0)} ${value.toLowerCase()}`;
}

function freshValue(slot: Slot, chance: Chance, taken: ReadonlySet<string>): string {
  for (let tries = 0; ; tries++) {
    const value = anyValue(slot, chance);
    // The same number twice is something that people write; the same name twice means another row.
    if (!taken.has(value) || tries > 50 || (isSlot(slot, 'N') && chance.happens(0.1))) return value;
  }
}

function anyValue(slot: Slot, chance: Chance): string {
  if (isSlot(slot, 'I')) return chance.pick(ITEM_NAMES);
  if (isSlot(slot, 'M')) return chance.pick(MONSTER_NAMES);
  if (isSlot(slot, 'T')) return chance.pick(TEXTS);
  if (isSlot(slot, 'P')) return chance.pick(PLAYER_NAMES);
  return String(chance.happens(0.85) ? chance.between(2, 12) : chance.between(1, 60));
}

function written(slot: Slot, value: string, chance: Chance): string {
  if (!isSlot(slot, 'N') || chance.happens(0.7)) return value;
  return NUMBER_WORDS[Number(value) - 2] ?? value;
}
