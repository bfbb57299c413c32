import type { Token } from './tokens.ts';

// "one" is left out: it mostly means a thing ("the other one"), and where it counts, a model knows it.
const SMALL = 'zero . two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
  .concat(' sixteen seventeen eighteen nineteen')
  .split(' ');
const TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = '. . second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** A number that begins at a token, as digits or words; null where there is none. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const word = tokens[at]?.word ?? '';
  if (/^\d{1,4}$/.test(word)) return { value: Number(word), length: ordinalEnd(tokens, at) ? 2 : 1 };
  const small = indexOf(SMALL, word);
  if (small !== null) return { value: small, length: 1 };
  const tens = indexOf(TENS, word);
  if (tens !== null) {
    const unit = indexOf(SMALL, tokens[at + 1]?.word ?? '');
    return unit !== null && unit < 10
      ? { value: tens * 10 + unit, length: 2 }
      : { value: tens * 10, length: 1 };
  }
  // "every third turn" counts; "first ..., second ..." does not.
  const previous = tokens[at - 1]?.word;
  const ordinal = previous === 'every' || previous === 'each' ? indexOf(ORDINALS, word) : null;
  return ordinal === null ? null : { value: ordinal, length: 1 };
}

function indexOf(words: readonly string[], word: string): number | null {
  const index = word === '.' ? -1 : words.indexOf(word);
  return index === -1 ? null : index;
}

/** Whether "th" or the like follows: "every 5th turn". */
function ordinalEnd(tokens: readonly Token[], at: number): boolean {
  return /^(st|nd|rd|th)$/.test(tokens[at + 1]?.word ?? '');
}
