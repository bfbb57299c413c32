import type { Token } from './tokens.ts';

const FULL_STOP: Token = { word: '.', quoted: null, written: '.', isTight: true };
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * An order's tokens without the numbers of a list, "1. ... 2. ...", "step 1: ... step 2: ...", "1) ... 2) ...": a full
 * stop stands in their place, where there is not a mark already.
 */
export function withoutListNumbers(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let numbers = 0;
  for (let at = 0; at < tokens.length; ) {
    const length = numberLength(tokens, at, numbers + 1);
    if (length === 0) {
      kept.push(tokens[at] as Token);
      at++;
      continue;
    }
    numbers++;
    at += length;
    if (!isMark(kept.at(-1))) kept.push(FULL_STOP);
  }
  return numbers > 1 ? kept : tokens;
}

/** How many tokens the list's next number takes up here; 0 where it does not stand here. */
function numberLength(tokens: readonly Token[], at: number, expected: number): number {
  const isStep = /^(step|phase|task|nr|no|number|part)$/.test(tokens[at]?.word ?? '');
  const number = at + (isStep ? 1 : 0);
  const word = tokens[number]?.word;
  if (word !== String(expected) && !(isStep && word === WORDS[expected - 1])) return 0;
  // Further numbers may stand without a mark before them, but none at the end of a sentence: "to row 2. Then".
  if (expected === 1 && !isMark(tokens[at - 1])) return 0;
  const after = tokens[number + 1];
  const isMarked = after !== undefined && /^[.):]$/.test(after.written) && after.isTight;
  if (isStep) return isMark(tokens[at - 1]) ? (isMarked || after?.word === ',' ? 3 : 2) : 0;
  return isMarked && !LINES.test(tokens[at - 1]?.word ?? '') ? 2 : 0;
}

/** Before these a number is no list's. */
const LINES = /^(row|column|col|r|c|by|for|wait|to|at|and|or|x)$/;

function isMark(token: Token | undefined): boolean {
  return token === undefined || /^[,.:]$/.test(token.word);
}
