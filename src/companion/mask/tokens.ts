/** A word, a number, a mark or something in quotes, of an order. */
export interface Token {
  /** In lower case and without apostrophes; of something in quotes, all of it. */
  readonly word: string;
  /** What was in the quotes, as it was written; null for anything else. */
  readonly quoted: string | null;
  /** As it was written. */
  readonly written: string;
  /** No blank stands before it. */
  readonly isTight: boolean;
}

// In quotes; a word; a number; an arrow, a dash or a new line; a mark. Single quotes only where they cannot be apostrophes.
const TOKEN =
  /"([^"]+)"|`([^`]+)`|(?<!\w)'([^']+)'(?!\w)|[a-z]+(?:'[a-z]+)*'?|\d+|[-=]?>|→|(?<=\s)[-–—](?=\s)|\n|[,.;:?!()[\]/&+]/giu;
/** Marks that say the same as another, or as a word. */
const MARKS: ReadonlyMap<string, string> = new Map([
  [';', ','],
  ['!', '.'],
  ['(', ','],
  [')', ','],
  ['[', ','],
  [']', ','],
  ['->', ','],
  ['=>', ','],
  ['>', ','],
  ['→', ','],
  ['-', ','],
  ['–', ','],
  ['—', ','],
  ['\n', '.'],
  ['/', ','],
  ['&', 'and'],
  ['+', 'and'],
]);
/** "sooo", "pleaseee": no English word has a letter three times in a row. */
const DRAWN_OUT = /([a-z])\1{2,}/g;

/** Takes an order apart; what is neither word, number nor known mark (emojis, say) is left out. */
export function tokensOf(order: string): Token[] {
  const plain = order
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’´]/gu, "'");
  const tokens: Token[] = [];
  for (const match of plain.matchAll(TOKEN)) {
    const quoted = match[1] ?? match[2] ?? match[3] ?? null;
    const written = match[0];
    const word = quoted === null ? plainWord(written) : quoted.toLowerCase();
    const previous = tokens.at(-1);
    // "!!!", "..." and ". . ." are one mark.
    if (previous !== undefined && previous.word === word && /^[,.?:]$/.test(word)) continue;
    tokens.push({ word, quoted, written, isTight: /\S/.test(plain.charAt(match.index - 1)) });
  }
  return tokens;
}

function plainWord(written: string): string {
  return MARKS.get(written) ?? written.toLowerCase().replaceAll("'", '').replace(DRAWN_OUT, '$1');
}
