import { type Token, tokensOf } from './tokens.ts';

/** Names that are also words of orders: only with a capital letter, within a sentence, they name a player. */
const ORDINARY = new Set(
  (
    'a an all and any are art ask at back bill bow boss bot boy bring buddy but by come companion count do down drop far ' +
    'find follow for friend from get girl give go grace guard help her here him hope i if in is it item joy kill king left ' +
    'look man mark mate may me monster my near next no not of off on one or out pat player queen ray rich right rob rose ' +
    'run say see she sky stay stop sun take that the then there they thing this to turn until up wait walk will with you your'
  ).split(' '),
);

/**
 * Tells which player the tokens from `at` on name, and how many of them: by name, also "Mia's", or by number as on the
 * board ("player 2").
 *
 * @param players their names, in the order in which they joined.
 */
export function playerAt(
  tokens: readonly Token[],
  at: number,
  players: readonly string[],
): { readonly name: string; readonly length: number; readonly hasS: boolean } | null {
  const token = tokens[at];
  const next = tokens[at + 1]?.word ?? '';
  if (token === undefined) return null;
  if (token.word === 'player' && players.length > 1 && /^\d+$/.test(next)) {
    const name = players[Number(next) - 1];
    if (name !== undefined) return { name, length: 2, hasS: false };
  }
  for (const name of players) {
    const words = tokensOf(name).map(({ word }) => word);
    const hasS = tokens[at + words.length - 1]?.word === `${words.at(-1)}s`;
    const called = hasS ? [...words.slice(0, -1), `${words.at(-1)}s`] : words;
    const isSame = words.length > 0 && called.every((word, index) => tokens[at + index]?.word === word);
    if (isSame && (!isOrdinary(words) || (at > 0 && /^\p{Lu}/u.test(token.written)))) {
      return { name, length: words.length, hasS };
    }
  }
  return null;
}

function isOrdinary(words: readonly string[]): boolean {
  return words.length === 1 && (ORDINARY.has(words[0] ?? '') || !/[a-z]{2}/.test(words[0] ?? ''));
}
