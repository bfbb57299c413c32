import { SlotBook, type Slots } from '../slots.ts';
import { cellAt } from './cells.ts';
import { withDigitWords } from './digit-words.ts';
import { withoutListNumbers } from './lists.ts';
import { type NameKinds, recogniser } from './names.ts';
import { withNicknames } from './nicknames.ts';
import { numberAt } from './numbers.ts';
import { playerAt } from './players.ts';
import { spokenAt } from './spoken.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An order with slots in place of names, numbers and spoken texts: what a small model reads. */
export interface MaskedOrder {
  /** Lower-case words and `, . ? :`, with a blank between any two. */
  readonly text: string;
  readonly slots: Slots;
}

/**
 * Puts slots in place of everything in an order that a plan takes over without understanding it, so that a
 * model that has never seen a name or number can still handle it. Misspelt names are recognised where no
 * ordinary word is meant; a plural keeps its "s" (`I1s`). A cell, however it is written, becomes `at N1 N2`, its row
 * first; the numbers of a list go.
 *
 * @param names of the items, monsters and players that orders may name.
 */
export function mask(order: string, names: NameKinds): MaskedOrder {
  const tokens = withNicknames(withDigitWords(withoutListNumbers(tokensOf(order))), names);
  const book = new SlotBook();
  const recognise = recogniser(names);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const masked = maskedAt(tokens, at, book, recognise, names.players ?? []);
    // No "at" twice before a cell.
    if (masked.word.startsWith('at ') && words.at(-1) === 'at') words.pop();
    words.push(masked.word);
    at += masked.length;
  }
  return { text: words.join(' '), slots: book.slots };
}

/** What stands for the tokens from `at` on, and how many of them. */
function maskedAt(
  tokens: readonly Token[],
  at: number,
  book: SlotBook,
  recognise: ReturnType<typeof recogniser>,
  players: readonly string[],
): { word: string; length: number } {
  const spoken = spokenAt(tokens, at, players);
  const token = tokens[at];
  const name = recognise(spoken?.length === 1 ? spoken.text.toLowerCase() : (token?.word ?? ''));
  // A name in quotes is still a name, unless it is to be said.
  const isSaid = spoken !== null && (spoken.isSaid || name === null);
  if (isSaid) return { word: book.slot('T', spoken.text), length: spoken.length };
  if (name !== null) return { word: book.slot(name.kind, name.name) + (name.isPlural ? 's' : ''), length: 1 };
  const player = playerAt(tokens, at, players);
  if (player !== null) {
    return { word: book.slot('P', player.name) + (player.hasS ? 's' : ''), length: player.length };
  }
  const cell = cellAt(tokens, at);
  if (cell !== null) {
    return {
      word: `at ${book.slot('N', String(cell.row))} ${book.slot('N', String(cell.col))}`,
      length: cell.length,
    };
  }
  const number = numberAt(tokens, at);
  if (number !== null) return { word: book.slot('N', String(number.value)), length: number.length };
  return { word: token?.word ?? '', length: 1 };
}
