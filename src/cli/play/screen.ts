import type { Frame } from '../../game/view/frame.ts';
import { TEXT_COLUMNS } from '../../game/view/lines.ts';
import { wrap } from '../../game/view/safe-text.ts';

export interface ScreenSize {
  readonly rows: number;
  readonly columns: number;
}

const GAP = '  ';

/**
 * The lines of a terminal's screen: the notes beside the map where there is room, so that 24 rows show the
 * whole classic level; else under it. The hints stand last and are always there.
 */
export function layOut(
  frame: Frame,
  hints: readonly string[],
  mapColumns: number,
  size: ScreenSize,
): string[] {
  const isWide = size.columns >= mapColumns + GAP.length + TEXT_COLUMNS;
  const hintColumns = isWide ? size.columns - mapColumns - GAP.length : size.columns;
  const hintLines = hints.flatMap((hint) => wrap(hint, Math.max(hintColumns, 20), 2));
  if (!isWide) return stack([...frame.map, ...frame.notes], hintLines, size.rows);
  const notes = stack([...frame.notes, ''], hintLines, size.rows);
  const height = Math.max(frame.map.length, notes.length);
  return Array.from({ length: height }, (_, index) => {
    const mapLine = frame.map[index] ?? ' '.repeat(mapColumns);
    return `${mapLine}${GAP}${notes[index] ?? ''}`.trimEnd();
  }).slice(0, size.rows);
}

/** As many lines as there is room for above those that must show. */
function stack(lines: readonly string[], last: readonly string[], rows: number): string[] {
  return [...lines.slice(0, Math.max(0, rows - last.length)), ...last];
}
