import { DIRECTIONS, type Direction, neighbour, type Position } from '../model/geometry.ts';
import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Random } from '../model/rng.ts';
import { pick } from './pick.ts';

type Tiles = string[][];

/**
 * The same level without dead ends, in which a monster could corner somebody: each is opened through a
 * wall one cell thick, or filled where there is none.
 */
export function mendDeadEnds(rows: readonly string[], random: Random): string[] {
  const tiles = rows.map((text) => [...text]);
  const cells = floorCells(rows);
  // Filling one may leave another behind it.
  let mended = true;
  while (mended) {
    mended = false;
    for (const cell of cells) {
      if (!isDeadEnd(tiles, cell)) continue;
      mendOne(tiles, cell, random);
      mended = true;
    }
  }
  return tiles.map((row) => row.join(''));
}

/** In reading order. */
export function floorCells(rows: readonly string[]): Position[] {
  return rows.flatMap((text, index) =>
    [...text].flatMap((tile, offset) => (tile === FLOOR ? [{ row: index + 1, col: offset + 1 }] : [])),
  );
}

function mendOne(tiles: Tiles, cell: Position, random: Random): void {
  const ways = thinWalls(tiles, cell);
  if (ways.length > 0) put(tiles, neighbour(cell, pick(ways, random)), FLOOR);
  else put(tiles, cell, WALL);
}

function isDeadEnd(tiles: Tiles, cell: Position): boolean {
  if (!isOpen(tiles, cell)) return false;
  return DIRECTIONS.filter((way) => isOpen(tiles, neighbour(cell, way))).length < 2;
}

/** The directions in which floor lies behind one wall. */
function thinWalls(tiles: Tiles, cell: Position): Direction[] {
  return DIRECTIONS.filter((way) => {
    const wall = neighbour(cell, way);
    return !isOpen(tiles, wall) && isOpen(tiles, neighbour(wall, way));
  });
}

function isOpen(tiles: Tiles, at: Position): boolean {
  return tiles[at.row - 1]?.[at.col - 1] === FLOOR;
}

function put(tiles: Tiles, at: Position, tile: string): void {
  const row = tiles[at.row - 1];
  if (row !== undefined) row[at.col - 1] = tile;
}
