import type { Token } from './tokens.ts';

/** Where the numbers of a list stand: "1. ...  2. ...", "step 1: ... step 2: ...", "1) ... 2) ..."; empty for no list. */
export function listMarksIn(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (let at = 0; at < tokens.length; at++) {
    const length = markAt(tokens, at, marks.size + 1);
    if (length === 0) continue;
    marks.set(at, length);
    at += length - 1;
  }
  return marks.size > 1 ? marks : new Map();
}

/** How many tokens the list's next number takes up here; 0 where it does not stand here. */
function markAt(tokens: readonly Token[], at: number, expected: number): number {
  const isStep = /^(step|phase|task|nr|no|number|part)$/.test(tokens[at]?.word ?? '');
  const number = at + (isStep ? 1 : 0);
  if (tokens[number]?.word !== String(expected) && !(isStep && tokens[number]?.word === WORDS[expected - 1]))
    return 0;
  const after = tokens[number + 1];
  const isMarked = after !== undefined && /^[.):]$/.test(after.written) && after.isTight;
  // "... row 3. Then": a number at the end of a sentence counts no list.
  const begins =
    at === 0 || /^[,.:]$/.test(tokens[at - 1]?.word ?? '') || (isMarked && after.written === ')');
  if (isStep) return begins ? (isMarked || after?.word === ',' ? 3 : 2) : 0;
  return isMarked && begins ? 2 : 0;
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
