import type { Position } from '../model/geometry.ts';
import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Random } from '../model/rng.ts';
import { pick } from './pick.ts';
import { floorCells, stepsFrom } from './walking.ts';

/** A level while it is dug: `open[row * width + col]` is 1 where there is floor; the border never is. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly open: Uint8Array;
}

/** A cell without which the level falls apart, and the cells of the smaller part. */
interface Choke {
  readonly cell: number;
  readonly smallSide: readonly number[];
}

const LONGEST_TUNNEL = 12;

/**
 * A connected level made safe to walk: a second way is dug wherever a single cell is the only way on
 * (behind dead ends, too), or what lies behind that cell is filled where rock is too thick to dig. So
 * nobody can be cornered by one monster, and none can bar the way to anything.
 */
export function mendChokes(rows: readonly string[], random: Random): string[] {
  const ground = groundOf(rows);
  for (let choke = findChoke(ground); choke !== null; choke = findChoke(ground)) {
    const tunnels = tunnelsFrom(ground, choke);
    const shortest = Math.min(...tunnels.map(({ length }) => length));
    const dug = tunnels.filter(({ length }) => length === shortest);
    if (dug.length === 0) for (const cell of choke.smallSide) ground.open[cell] = 0;
    else for (const cell of pick(dug, random)) ground.open[cell] = 1;
  }
  return rowsOf(ground);
}

/**
 * The part of a level that can be reached from a cell and has a second way everywhere, the rest filled;
 * nothing is dug.
 */
export function withoutChokes(rows: readonly string[], from: Position): string[] {
  const steps = stepsFrom(rows, [from]);
  const ground = groundOf(rows);
  for (const cell of floorCells(rows)) {
    if (!Number.isFinite(steps(cell))) ground.open[(cell.row - 1) * ground.width + cell.col - 1] = 0;
  }
  for (let choke = findChoke(ground); choke !== null; choke = findChoke(ground)) {
    for (const cell of choke.smallSide) ground.open[cell] = 0;
  }
  return rowsOf(ground);
}

function groundOf(rows: readonly string[]): Ground {
  const open = Uint8Array.from([...rows.join('')].map((tile) => (tile === FLOOR ? 1 : 0)));
  return { width: rows[0]?.length ?? 0, height: rows.length, open };
}

function rowsOf({ width, height, open }: Ground): string[] {
  const tiles = [...open].map((tile) => (tile === 1 ? FLOOR : WALL)).join('');
  return Array.from({ length: height }, (_, row) => tiles.slice(row * width, (row + 1) * width));
}

/**
 * The first choke that a depth-first walk comes back over, after Hopcroft and Tarjan (1973): a cell from
 * beyond which no way leads back around it. What lies beyond was visited in one go, so it is a slice of
 * the cells in their order of visit.
 */
function findChoke({ width, open }: Ground): Choke | null {
  const order: number[] = [];
  const visited = new Map<number, number>();
  const partings: { cell: number; begin: number; end: number }[] = [];

  /** Returns the earliest visit that the cell, or what lies beyond it, touches. */
  function visit(cell: number, from: number): number {
    const time = order.length;
    visited.set(cell, time);
    order.push(cell);
    let earliest = time;
    for (const beside of [cell - width, cell + width, cell - 1, cell + 1]) {
      if (open[beside] !== 1 || beside === from) continue;
      const known = visited.get(beside);
      const begin = order.length;
      const touched = known ?? visit(beside, cell);
      earliest = Math.min(earliest, touched);
      if (known === undefined && touched >= time) partings.push({ cell, begin, end: order.length });
    }
    return earliest;
  }

  const first = open.indexOf(1);
  if (first !== -1) visit(first, -1);
  for (const { cell, begin, end } of partings) {
    const beyond = order.slice(begin, end);
    const rest = order.filter((other, time) => other !== cell && (time < begin || time >= end));
    // The walk's first cell parts nothing where all the others lie beyond it.
    if (rest.length > 0) return { cell, smallSide: beyond.length <= rest.length ? beyond : rest };
  }
  return null;
}

/** Straight ways through rock from the smaller side to the rest of the level, past the choke. */
function tunnelsFrom({ width, height, open }: Ground, { cell: choke, smallSide }: Choke): number[][] {
  const side = new Set(smallSide);
  const isInside = (cell: number): boolean => {
    const row = Math.floor(cell / width);
    const col = cell % width;
    return row > 0 && row < height - 1 && col > 0 && col < width - 1;
  };
  return smallSide.flatMap((from) =>
    [-width, width, -1, 1].flatMap((offset) => {
      const across = Math.abs(offset) === 1 ? width : 1;
      const cells: number[] = [];
      let cell = from + offset;
      while (open[cell] !== 1) {
        const isClean = open[cell - across] !== 1 && open[cell + across] !== 1;
        if (!isClean || !isInside(cell) || cells.length === LONGEST_TUNNEL) return [];
        cells.push(cell);
        cell += offset;
      }
      return cells.length > 0 && cell !== choke && !side.has(cell) ? [cells] : [];
    }),
  );
}
