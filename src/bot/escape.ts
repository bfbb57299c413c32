import { cut, safeText } from '../game/view/safe-text.ts';

/** So much of somebody's words is repeated in a sentence about them. */
const QUOTED_COLUMNS = 120;
const NAME_COLUMNS = 32;

/**
 * What somebody wrote, as inline code: there nothing is Markdown, a mention or a link. Backticks are
 * apostrophes by then (safeText), so nothing ends the code.
 */
export function quoted(text: string, columns = QUOTED_COLUMNS): string {
  return `\`${cut(safeText(text), columns) || '?'}\``;
}

/** A person's name within a sentence. */
export function nameOf(name: string): string {
  return quoted(name, NAME_COLUMNS);
}

/** Lines that somebody else wrote, as a code block; null where they would end it or be too long for `room`. */
export function codeBlock(language: string, text: string, room: number): string | null {
  const block = `\`\`\`${language}\n${text}\n\`\`\``;
  return text.includes('``') || text.endsWith('`') || block.length > room ? null : block;
}
