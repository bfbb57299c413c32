import { createWorld } from '../../../src/game/dungeon/create.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/sandbox/api/limits.ts';
import { LuaMind } from '../../../src/sandbox/machine/lua-mind.ts';
import { createMachine, type Machine } from '../../../src/sandbox/machine/machine.ts';
import type { TickResult } from '../../../src/sandbox/machine/results.ts';

/** The classic level with these players on it; monsters stand still. */
export function classicWorld(names: readonly string[] = ['Ann']): World {
  const world = createWorld({ level: 'classic', settings: { monstersStill: true } });
  return step(
    world,
    names.map((name) => ({ type: 'join', user: `user ${name}`, name })),
  ).world;
}

/** The defaults without the wall clock: a busy computer must not fail a test. */
export const LIMITS_WITHOUT_CLOCK: Limits = { ...DEFAULT_LIMITS, tickMs: 600_000 };

/** A machine with this program, which must load. */
export function machineWith(source: string, limits: Limits = LIMITS_WITHOUT_CLOCK): Machine {
  const machine = createMachine(limits);
  const loaded = machine.load(source);
  if (!loaded.ok) throw new Error(loaded.message);
  return machine;
}

/** One tick in which the machine decides for the companion of a seat. */
export function tickOnce(
  world: World,
  machine: Machine,
  inputs: readonly Input[] = [],
  seat = 1,
): { readonly world: World; readonly result: TickResult } {
  let result: TickResult | undefined;
  const mind = new LuaMind(machine, (tick) => {
    result = tick;
  });
  const next = step(world, inputs, new Map([[companionId(seat), mind]]));
  if (result === undefined) throw new Error(`the companion of seat ${seat} did not act`);
  return { world: next.world, result };
}

/** What the program's last of so many ticks said, or why it failed. */
function lastWords(source: string, ticks = 1, start: World = classicWorld()): string {
  const machine = machineWith(source);
  let world = start;
  let last = '';
  for (let tick = 0; tick < ticks; tick++) {
    const ticked = tickOnce(world, machine);
    world = ticked.world;
    last = ticked.result.ok ? ticked.result.said : ticked.result.message;
  }
  return last;
}

/** As `lastWords`, for the body of an `update_func`. */
export function saysOf(body: string, ticks = 1, world?: World): string {
  return lastWords(`function update_func(player, ai, monsters, items)\n${body}\nend`, ticks, world);
}
