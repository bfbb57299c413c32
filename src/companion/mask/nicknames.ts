import type { NameKinds } from './names.ts';
import type { Token } from './tokens.ts';

const BEING =
  '(?:thing|thingy|one|monster|beast|creature|critter|pest|guy|boi|boy|fella|fellow|dude|enemy|mob)';
/** What people call a kind in several words, each with the name that it has in the game. */
const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:snakes?|snakey|snaky|serpent)(?: ?hair(?:ed)?| ?head(?:ed)?)? (?:lady|ladie|woman|girl|chick|queen|witch|dame|monster|thing)(s?)\b/,
    'gorgon',
  ],
  [
    /^(?:lady|woman|girl|monster|one) with (?:the )?snakes?(?: hair| (?:for|as) hair| (?:on|in) her (?:head|hair))?\b/,
    'gorgon',
  ],
  [new RegExp(`^(?:flying|flappy|winged|flapping) (?:${BEING}|rat|mouse|rodent)(s?)\\b`), 'bat'],
  [
    /^(?:thing|thingy|weapon|item|tool)(?: that| which)? (?:shoots|fires|shoot|fire)(?: the)? arrows\b/,
    'bow',
  ],
  [
    /^(?:thing|thingy|weapon|item|tool) (?:for shooting|to shoot|you shoot|u shoot)(?: the)? arrows(?: with)?\b/,
    'bow',
  ],
];
const MOST_WORDS = 8;

/** An order's tokens with one name in place of the words by which people call a kind, where the world has that kind. */
export function withNicknames(tokens: readonly Token[], { items, monsters }: NameKinds): Token[] {
  const known = NICKNAMES.filter(([, name]) => items.includes(name) || monsters.includes(name));
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const called = token.quoted === null ? calledAt(tokens, at, known) : null;
    named.push(
      called === null
        ? token
        : { word: called.name, quoted: null, written: called.name, isTight: token.isTight },
    );
    at += called?.length ?? 1;
  }
  return named;
}

/** What is called in several words from a token on, and how many tokens that takes; null where nothing is. */
function calledAt(
  tokens: readonly Token[],
  at: number,
  known: typeof NICKNAMES,
): { readonly name: string; readonly length: number } | null {
  const next = tokens.slice(at, at + MOST_WORDS);
  const words = next.map(({ word }) => word).join(' ');
  for (const [called, name] of known) {
    const found = called.exec(words);
    if (found !== null) return { name: name + (found[1] ?? ''), length: found[0].split(' ').length };
  }
  return null;
}
