import { FLOOR, WALL } from '../model/level-rows.ts';
import type { Random } from '../model/rng.ts';
import { pick } from './pick.ts';

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
  const width = rows[0]?.length ?? 0;
  const open = Uint8Array.from([...rows.join('')].map((tile) => (tile === FLOOR ? 1 : 0)));
  const ground = { width, height: rows.length, open };
  for (let choke = findChoke(ground); choke !== null; choke = findChoke(ground)) {
    const tunnels = tunnelsFrom(ground, choke);
    const shortest = Math.min(...tunnels.map(({ length }) => length));
    const dug = tunnels.filter(({ length }) => length === shortest);
    if (dug.length === 0) for (const cell of choke.smallSide) open[cell] = 0;
    else for (const cell of pick(dug, random)) open[cell] = 1;
  }
  return rows.map((_, row) =>
    [...open.subarray(row * width, (row + 1) * width)].map((tile) => (tile === 1 ? FLOOR : WALL)).join(''),
  );
}

/**
 * The first choke that a depth-first walk comes back over, after Hopcroft and Tarjan (1973): a cell from
 * beyond which no way leads back around it. What lies beyond was visited in one go, so it is a slice of
 * the cells in their order of visit.
 */
function findChoke({ width, open }: Ground): Choke | null {
  const order: number[] = [];
  const visited = new Map<number, number>();
  let choke: Choke | null = null;

  /** Returns the earliest visit that can be reached from the cell and from beyond it. */
  function visit(cell: number, from: number): number {
    const time = order.length;
    visited.set(cell, time);
    order.push(cell);
    let earliest = time;
    for (const beside of [cell - width, cell + width, cell - 1, cell + 1]) {
      if (open[beside] !== 1 || beside === from) continue;
      const known = visited.get(beside);
      if (known !== undefined) {
        earliest = Math.min(earliest, known);
        continue;
      }
      const firstBeyond = order.length;
      const reached = visit(beside, cell);
      earliest = Math.min(earliest, reached);
      if (reached >= time) partings.push({ cell, firstBeyond, endBeyond: order.length });
    }
    return earliest;
  }
  const partings: { cell: number; firstBeyond: number; endBeyond: number }[] = [];
  const start = open.indexOf(1);
  if (start === -1) return null;
  visit(start, -1);
  for (const { cell, firstBeyond, endBeyond } of partings) {
    const beyond = order.slice(firstBeyond, endBeyond);
    const rest = [...order.slice(0, firstBeyond), ...order.slice(endBeyond)].filter((other) => other !== cell);
    // The walk's first cell parts nothing where all the rest lies beyond it.
    if (rest.length === 0) continue;
    choke = { cell, smallSide: beyond.length <= rest.length ? beyond : rest };
    break;
  }
  return choke;
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
