import { pick } from '../../../src/game/dungeon/pick.ts';
import { floorCells, stepsFrom, stepsOn } from '../../../src/game/dungeon/walking.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import { monsterKind, weaponsAgainst } from '../../../src/game/model/catalogue.ts';
import {
  DIRECTIONS,
  type Direction,
  distance,
  neighbour,
  type Position,
  samePosition,
} from '../../../src/game/model/geometry.ts';
import { gridOf, isFloor } from '../../../src/game/model/grid.ts';
import { playerId } from '../../../src/game/model/ids.ts';
import { type Random, randomOf, seedRandom } from '../../../src/game/model/rng.ts';
import type { Monster, Player, World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';

/** A run that ends with a won world; `inputs[n]` are those of its n-th step. */
export interface Solution {
  readonly inputs: readonly (readonly Input[])[];
  readonly world: World;
  /** Runs it took, each with another temper. */
  readonly tries: number;
}

const MOST_TRIES = 20;
const MOST_TICKS = 1500;
const PLAYER = playerId(1);

/**
 * Plays a new dungeon alone, companion idle, by real inputs to `step`: keeps out of reach of what it
 * cannot beat, fetches weapons, hunts what it can beat. Each further try keeps another distance and
 * makes other random detours. null when no try won.
 */
export function solve(start: World, mostTries = MOST_TRIES): Solution | null {
  for (let tries = 1; tries <= mostTries; tries++) {
    const run = play(start, temperOf(start, tries));
    if (run.world.status === 'won') return { ...run, tries };
  }
  return null;
}

interface Temper {
  /** Cells kept free, on the way to a goal, around what could strike. */
  readonly room: number;
  /** Ticks looked ahead for a way to stay out of reach, whatever the monsters do. */
  readonly foresight: number;
  /** The share of ticks with a random step among the safest. */
  readonly restless: number;
  readonly random: Random;
}

function temperOf(world: World, tries: number): Temper {
  return {
    room: [3, 1, 2, 0][tries % 4] ?? 1,
    foresight: [12, 4, 8, 2, 6][tries % 5] ?? 4,
    restless: (tries - 1) * 0.03,
    random: randomOf({ random: seedRandom(`${world.seed}/${world.level.depth}/${tries}`) }),
  };
}

function play(start: World, temper: Temper): Omit<Solution, 'tries'> {
  const inputs: Input[][] = [[{ type: 'join', user: 'solver', name: 'Solver' }]];
  let world = step(start, inputs[0] ?? []).world;
  while (world.status === 'running' && inputs.length < MOST_TICKS) {
    const player = world.players.find(({ id }) => id === PLAYER);
    const way = player?.position ? chooseStep(world, player, player.position, temper) : null;
    const turn: Input[] = [
      way === null ? { type: 'wait', player: PLAYER } : { type: 'move', player: PLAYER, direction: way },
    ];
    inputs.push(turn);
    world = step(world, turn).world;
  }
  return { inputs, world };
}

type Way = Direction | null;

function chooseStep(world: World, player: Player, at: Position, temper: Temper): Way {
  const dangers = world.monsters.filter((monster) => !beats(player, monster));
  const threat = threatOf(world, dangers);
  const ways = [null, ...DIRECTIONS.filter((way) => isFloor(world.level, neighbour(at, way)))];
  const safety = ways.map((way) => safeTicks(world, threat, after(at, way), temper.foresight));
  const safest = ways.filter((_, index) => safety[index] === Math.max(...safety));
  if (temper.random.next() < temper.restless) return pick(safest, temper.random);

  const prey = world.monsters.filter((monster) => !dangers.includes(monster));
  const goals = [...prey, ...world.items].map(({ position }) => position);
  const { stride, walls } = gridOf(world.level);
  const nearOrWall = walls.map((wall, cell) => ((threat.ticks[cell] ?? NEVER) <= 1 + temper.room ? 1 : wall));
  const toGoal = stepsOn(
    { stride, walls: nearOrWall },
    goals.filter(({ row, col }) => nearOrWall[row * stride + col] === 0),
  );
  const there = most(safest, (way) => -toGoal(after(at, way)));
  if (Number.isFinite(toGoal(after(at, there)))) return there;
  return most(safest, (way) => threat.struckAt(after(at, way)));
}

/** What the monsters that the player cannot beat may do to it at worst. */
interface Threat {
  /** In how many ticks one may strike there; 0 where a guard watches, `NEVER` far from all. */
  struckAt(at: Position): number;
  readonly ticks: Uint8Array;
}

const NEVER = 20;

function threatOf(world: World, dangers: readonly Monster[]): Threat {
  const { stride, walls } = gridOf(world.level);
  const ticks = new Uint8Array(walls.length).fill(NEVER);
  const guards = dangers.filter(({ kind }) => monsterKind(kind).behaviour === 'guard');
  const roaming = dangers.filter(
    (monster) => !guards.includes(monster) || !samePosition(monster.position, monster.post),
  );
  for (const pace of new Set(roaming.map(({ kind }) => monsterKind(kind).pace))) {
    const alike = roaming.filter(({ kind }) => monsterKind(kind).pace === pace);
    const steps = stepsFrom(
      world.level.rows,
      alike.map(({ position }) => position),
    );
    const untilNextMove = pace - (world.tick % pace);
    for (const cell of floorOf(world)) {
      const moves = steps(cell) - 1;
      const tick = moves <= 0 ? 1 : Math.min(NEVER, untilNextMove + (moves - 1) * pace);
      const index = cell.row * stride + cell.col;
      ticks[index] = Math.min(ticks[index] ?? NEVER, tick);
    }
  }
  for (const { kind, post } of guards) {
    const { sight } = monsterKind(kind);
    for (const cell of floorOf(world)) {
      if (distance(post, cell) <= sight) ticks[cell.row * stride + cell.col] = 0;
    }
  }
  return { ticks, struckAt: ({ row, col }) => ticks[row * stride + col] ?? NEVER };
}

const floors = new WeakMap<readonly string[], Position[]>();

function floorOf({ level: { rows } }: World): Position[] {
  const known = floors.get(rows);
  if (known !== undefined) return known;
  const cells = floorCells(rows);
  floors.set(rows, cells);
  return cells;
}

/** How long the player can surely stay out of reach, from a cell that it stands on after its next step. */
function safeTicks(world: World, threat: Threat, first: Position, foresight: number): number {
  const { stride, walls } = gridOf(world.level);
  let cells = [first.row * stride + first.col];
  for (let tick = 1; tick <= foresight; tick++) {
    const safe = cells.filter((cell) => (threat.ticks[cell] ?? NEVER) > tick);
    if (safe.length === 0) return tick - 1;
    // Beyond all reach, or at least as far from it as the player can look ahead.
    if (safe.some((cell) => (threat.ticks[cell] ?? NEVER) > foresight)) return foresight;
    cells = [
      ...new Set(safe.flatMap((cell) => [cell, cell - stride, cell + stride, cell - 1, cell + 1])),
    ].filter((cell) => walls[cell] === 0);
  }
  return foresight;
}

function beats(player: Player, { kind }: Monster): boolean {
  return weaponsAgainst(kind).every((weapon) => player.items.some((item) => item.kind === weapon));
}

function after(at: Position, way: Way): Position {
  return way === null ? at : neighbour(at, way);
}

function most(ways: readonly Way[], value: (way: Way) => number): Way {
  return ways.reduce((one, other) => (value(other) > value(one) ? other : one), ways[0] ?? null);
}
