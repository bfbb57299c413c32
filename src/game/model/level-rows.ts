export const WALL = '#';
export const FLOOR = ' ';

/** The largest level: 34 columns fit a phone's code block (companion-api.md, Board). */
export const MAX_ROWS = 24;
export const MAX_COLS = 34;

/** What is wrong with a level's rows, and where; undefined for a closed rectangle of walls and floor. */
export function rowsProblem(rows: readonly string[]): string | undefined {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 3 || width < 3) return 'a level has at least 3 rows and 3 columns';
  if (rows.length > MAX_ROWS) return `${rows.length} rows are too many: at most ${MAX_ROWS}`;
  for (const [index, text] of rows.entries()) {
    const row = index + 1;
    if (text.length > MAX_COLS) return `row ${row} has ${text.length} columns: at most ${MAX_COLS}`;
    if (text.length !== width) {
      return `row ${row} has ${text.length} columns, but row 1 has ${width}: make them equal`;
    }
    for (const [offset, tile] of [...text].entries()) {
      const edge = row === 1 || row === rows.length || offset === 0 || offset === width - 1;
      const where = `row ${row}, column ${offset + 1}`;
      if (tile !== WALL && tile !== FLOOR) return `${where}: "${tile}" is neither wall (#) nor floor (space)`;
      if (edge && tile !== WALL) return `${where}: the border is open: put a # there`;
    }
  }
  return undefined;
}
