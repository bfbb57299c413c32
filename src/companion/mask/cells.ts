import { numberAt } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A cell as it stands in a masked order: its row and its column. */
export const MASKED_CELL = /\bat (N\d+) (N\d+)\b/g;

/** A cell that an order names by its numbers, 1-based. */
export interface NamedCell {
  readonly row: number;
  readonly col: number;
  /** Tokens that it takes up. */
  readonly length: number;
}

/** After these, two numbers are a row and a column, however they are written. */
const LOCATING = new Set(
  'at to goto from between onto square cell tile position pos spot location coordinates coordinate coords coord point points place'.split(
    ' ',
  ),
);
const ROW = /^(row|rows|r|line)$/;
const COLUMN = /^(column|columns|colum|coloumn|collumn|col|cols|c)$/;
/** What may stand between "row 5" and "column 7". */
const BETWEEN = new Set([',', 'and', 'in', 'of', 'at', 'the', 'on', ':', 'by', 'x']);
const MOST_BETWEEN = 3;

/** A cell that begins at a token, as "5,7", "(5, 7)", "row 5, column 7" or "column 7 of row 5"; null where there is none. */
export function cellAt(tokens: readonly Token[], at: number): NamedCell | null {
  return pairAt(tokens, at) ?? namedAt(tokens, at);
}

function pairAt(tokens: readonly Token[], at: number): NamedCell | null {
  const isOpen = tokens[at]?.written === '(' || tokens[at]?.written === '[';
  const first = at + (isOpen ? 1 : 0);
  const row = digits(tokens[first]);
  if (row === null) return null;
  const mark = tokens[first + 1];
  const hasMark = mark?.written !== undefined && /^[,/:;]$/.test(mark.written);
  const second = first + (hasMark ? 2 : 1);
  const col = digits(tokens[second]);
  if (col === null) return null;
  const isClosed = isOpen && /^[)\]]$/.test(tokens[second + 1]?.written ?? '');
  const isTight = hasMark && mark.isTight && tokens[second]?.isTight === true;
  // "wait 5, 7 steps left": two numbers with a blank between them mean a cell only where one is expected.
  if (!isClosed && !isTight && !LOCATING.has(tokens[at - 1]?.word ?? '')) return null;
  return { row, col, length: second + (isClosed ? 2 : 1) - at };
}

function digits(token: Token | undefined): number | null {
  return token !== undefined && /^\d{1,2}$/.test(token.word) && token.quoted === null
    ? Number(token.word)
    : null;
}

function namedAt(tokens: readonly Token[], at: number): NamedCell | null {
  const first = lineAt(tokens, at);
  if (first === null) return null;
  let next = at + first.length;
  for (let skipped = 0; BETWEEN.has(tokens[next]?.word ?? '') && skipped < MOST_BETWEEN; skipped++) next++;
  const second = lineAt(tokens, next);
  if (second === null || second.isRow === first.isRow) return null;
  const [row, col] = first.isRow ? [first.value, second.value] : [second.value, first.value];
  return { row, col, length: next + second.length - at };
}

/** "row 5", "row number five", "col: 7" or "5th row". */
function lineAt(
  tokens: readonly Token[],
  at: number,
): { readonly isRow: boolean; readonly value: number; readonly length: number } | null {
  const word = tokens[at]?.word ?? '';
  if (isLine(word)) {
    let next = at + 1;
    if (/^(number|no|nr|:)$/.test(tokens[next]?.word ?? '')) next++;
    const number = numberOf(tokens, next);
    return number && { isRow: ROW.test(word), value: number.value, length: next + number.length - at };
  }
  const ordinal = /^\d{1,2}$/.test(word) && /^(st|nd|rd|th)$/.test(tokens[at + 1]?.word ?? '');
  const line = tokens[at + 2]?.word ?? '';
  return ordinal && isLine(line) ? { isRow: ROW.test(line), value: Number(word), length: 3 } : null;
}

function isLine(word: string): boolean {
  return ROW.test(word) || COLUMN.test(word);
}

function numberOf(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  // Elsewhere "one" mostly means a thing.
  return tokens[at]?.word === 'one' ? { value: 1, length: 1 } : numberAt(tokens, at);
}
