/**
 * What people and programs wrote (names, a companion's words) on its way into a frame. A frame is
 * monospace text inside a code block, so nothing may end the block, break a line, hide, reorder its
 * neighbours or pile up over other lines.
 */

// Zero-width characters, bidi controls, fillers, variation selectors and tags are all "default
// ignorable" or of category Cf; the braille blank is neither, but shows nothing.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
// One accent that NFC could not join to its letter is somebody's spelling; a pile of them is not.
const MARK_PILE = /(\p{M})\p{M}+/gu;
const WIDE =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60]/u;
const ASCII_PRINTABLE = /^[ -~]*$/;
// An escape sequence goes whole, or its rest would be readable litter. Line breaks, which might stand
// before an honest bracket, are spaces by then.
const ESCAPE_SEQUENCE = /\p{Cc}\[[0-?]*[ -/]*[@-~]/gu;

const ELLIPSIS = '..';

/** One line of visible text; empty when nothing visible is left. Backticks become apostrophes. */
export function safeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(ESCAPE_SEQUENCE, '')
    .replace(INVISIBLE, '')
    .replace(MARK_PILE, '$1')
    .replaceAll('`', "'")
    .replace(/ +/g, ' ')
    .replace(/^[\p{M} ]+| +$/gu, '');
}

/** Monospace columns that safe text takes up: wide characters (CJK, emoji) count two, accents none. */
export function columnsOf(text: string): number {
  if (ASCII_PRINTABLE.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return character > '~' && WIDE.test(character) ? 2 : 1;
}

/** At most `columns` wide; what was cut ends in `..`. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  return `${head(text, columns - ELLIPSIS.length).trimEnd()}${ELLIPSIS}`;
}

/** The longest beginning of `text` within `columns`, but at least one character. */
function head(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += columnsOfCharacter(character);
    if (used > columns && taken !== '') break;
    taken += character;
  }
  return taken;
}

/**
 * Lines of at most `columns`, broken between words where there are any; every line after the first is
 * indented by `indent` spaces. With `maxLines`, the last line kept shows by `..` that more followed.
 */
export function wrap(text: string, columns: number, indent: number, maxLines = Number.POSITIVE_INFINITY) {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const margin = lines.length === 0 ? '' : ' '.repeat(indent);
    const room = columns - margin.length;
    if (lines.length === maxLines - 1) {
      lines.push(margin + cut(rest, room));
      break;
    }
    const taken = lineOf(rest, room);
    lines.push(margin + taken.trimEnd());
    rest = rest.slice(taken.length).trimStart();
  }
  return lines;
}

function lineOf(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const full = head(text, columns);
  if (text[full.length] === ' ') return full;
  const lastSpace = full.lastIndexOf(' ');
  return lastSpace > 0 ? full.slice(0, lastSpace) : full;
}
