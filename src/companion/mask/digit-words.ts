import type { Token } from './tokens.ts';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['2', 'to'],
  ['4', 'for'],
]);
/** No number counts these: "come 2 me", "wait 4 the bat", "4 ever". */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'me u you ya yourself the my your ur his her their our its him them it us a an that this where get be go see ever'.split(
    ' ',
  ),
);
/** After these a number says how far, and only where a way or a unit follows it: "go 2 bow", "next 2 bow". */
const LEADING: ReadonlySet<string> = new Set(
  'go going goes next close closer closest nearest near back come comes over'.split(' '),
);
const MEASURED =
  /^(steps?|squares?|tiles?|cells?|spaces?|blocks?|fields?|turns?|ticks?|rounds?|times?|x|more|away|up|down|left|right|north|south|east|west|forward|back|backwards?|upwards?|downwards?|random|or|and|to|then|from|[,.?:;]|\d+)$/;
/** Before a number that says where something is. */
const COUNTING = /^(row|rows|column|columns|col|cols|at|than|every|within|least|most|\d+|[,])$/;

/** Digits that were typed for words of the same sound, as those words. */
export function withDigitWords(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const word = token.quoted === null ? WORDS.get(token.word) : undefined;
    if (word === undefined) return token;
    const before = tokens[at - 1]?.word ?? '';
    const next = tokens[at + 1]?.word ?? '.';
    if (COUNTING.test(before)) return token;
    const isWord = UNCOUNTED.has(next) || (LEADING.has(before) && !MEASURED.test(next));
    return isWord ? { ...token, word } : token;
  });
}
