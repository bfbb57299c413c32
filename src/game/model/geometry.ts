/** A cell of a level; `row` and `col` are 1-based, as people and programs see them. */
export interface Position {
  readonly row: number;
  readonly col: number;
}

/**
 * The four steps, by the key that makes them, in the game's one tie order (up, down, left, right):
 * path-finding, dropped items and random steps all look at neighbours in this order.
 */
export const DIRECTIONS = ['w', 's', 'a', 'd'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const OFFSETS: Readonly<Record<Direction, Position>> = {
  w: { row: -1, col: 0 },
  s: { row: 1, col: 0 },
  a: { row: 0, col: -1 },
  d: { row: 0, col: 1 },
};

/** The cell one step away; it may be a wall or out of bounds. */
export function neighbour(from: Position, direction: Direction): Position {
  const offset = OFFSETS[direction];
  return { row: from.row + offset.row, col: from.col + offset.col };
}

export function samePosition(a: Position, b: Position): boolean {
  return a.row === b.row && a.col === b.col;
}

/** Manhattan distance in steps, walls ignored. */
export function distance(a: Position, b: Position): number {
  return Math.abs(a.row - b.row) + Math.abs(a.col - b.col);
}
