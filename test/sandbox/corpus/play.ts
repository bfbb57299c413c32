import { distance, type Position } from '../../../src/game/model/geometry.ts';
import type { World } from '../../../src/game/model/world.ts';
import { createMachine } from '../../../src/sandbox/machine/machine.ts';
import type { Failure } from '../../../src/sandbox/machine/results.ts';
import { classicWorld, LIMITS_WITHOUT_CLOCK, tickOnce } from '../machine/harness.ts';
import { type ConditionScope, holds } from './condition.ts';

/** What became of a program of the corpus on the classic level, player and monsters standing still. */
export interface Played {
  /** The first failure, which ends the game; null when every tick went well. */
  readonly failure: Failure | null;
  /** The world before the first tick, and after each. */
  readonly worlds: readonly World[];
  readonly said: readonly string[];
}

export function play(source: string, ticks: number): Played {
  const machine = createMachine(LIMITS_WITHOUT_CLOCK);
  let world = classicWorld();
  const worlds = [world];
  const said: string[] = [];
  const loaded = machine.load(source);
  if (!loaded.ok) return { failure: loaded, worlds, said };
  for (let tick = 0; tick < ticks; tick++) {
    const { result, world: next } = tickOnce(world, machine);
    world = next;
    worlds.push(world);
    if (!result.ok) return { failure: result, worlds, said };
    said.push(result.said);
  }
  return { failure: null, worlds, said };
}

/** Whether a condition of the corpus (its README says which there are) holds after the last tick. */
export function holdsAfter(condition: string, { worlds, said }: Played): boolean {
  const world = worlds.at(-1);
  const [player, ai] = [world?.players[0], world?.companions[0]];
  if (player === undefined || ai === undefined) throw new Error('nobody plays');
  const cells = worlds.map((each) => cellOf(each.companions[0]?.position ?? null));
  const scope: ConditionScope = {
    names: {
      player,
      ai,
      last: said.at(-1) ?? '',
      moves: cells.filter((cell, index) => index > 0 && cell !== cells[index - 1]).length,
      cells: new Set(cells).size,
    },
    functions: {
      dist: (a, b) => distance(positionOf(a), positionOf(b)),
      has: (holder, name) =>
        (holder as { items: readonly { kind: string }[] }).items.some(({ kind }) => kind === name),
    },
  };
  return holds(condition, scope);
}

function positionOf(entity: unknown): Position {
  const { position } = entity as { position: Position | null };
  if (position === null) throw new Error('an entity that is off the board has no distance');
  return position;
}

function cellOf(position: Position | null): string {
  return position === null ? 'off the board' : `${position.row},${position.col}`;
}
