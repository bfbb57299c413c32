/**
 * Colours as Discord's code blocks know them: foreground 30-37 and bold, nothing else. Terminals know
 * these as well. A style is what stands between `ESC[` and `m`.
 */
export type Style = '' | `3${1 | 2 | 3 | 4 | 5 | 6 | 7}` | `1;3${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

/** One character of the map and how it is painted; '' is the reader's own text colour. */
export interface Cell {
  readonly glyph: string;
  readonly style: Style;
}

const FLOOR = ' ';

/**
 * One line with as few escape sequences as its colours allow: neighbours of one style share a run, and
 * floor between them does not break it, since a space shows no colour. Every line closes its own run,
 * so that a line can be cut off or moved without colouring what follows.
 */
export function paintLine(cells: readonly Cell[]): string {
  let line = '';
  let style: Style = '';
  let floor = '';
  for (const cell of cells) {
    if (cell.glyph === FLOOR) {
      floor += FLOOR;
      continue;
    }
    line += cell.style === style ? floor : `${close(style)}${floor}${open(cell.style)}`;
    floor = '';
    style = cell.style;
    line += cell.glyph;
  }
  return line + close(style) + floor;
}

/** Text in one style. */
export function painted(text: string, style: Style): string {
  return `${open(style)}${text}${close(style)}`;
}

function open(style: Style): string {
  return style === '' ? '' : `\u001b[${style}m`;
}

function close(style: Style): string {
  return style === '' ? '' : '\u001b[0m';
}
