import { createWorld } from '../../src/game/dungeon/create.ts';
import type { Input } from '../../src/game/model/actions.ts';
import type { Settings, World } from '../../src/game/model/world.ts';
import { step } from '../../src/game/rules/step.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/sandbox/api/limits.ts';

/** The classic level with so many players on it, before its first tick. */
export function classicWorld(
  players = 1,
  settings: Partial<Settings> = { monstersStill: true },
  seed = 'test',
): World {
  const joins = Array.from({ length: players }, (_, index): Input => {
    const name = `Player ${index + 1}`;
    return { type: 'join', user: name, name };
  });
  return step(createWorld({ level: 'classic', seed, settings }), joins).world;
}

/** The default limits, but for the time: a busy machine must not change what a test sees. */
export const PATIENT: Limits = { ...DEFAULT_LIMITS, tickMs: 60_000 };

/** A program whose tick is this Lua text. */
export function program(body: string): string {
  return `function update_func(player, ai, monsters, items)\n${body}\nend`;
}

/** A companion that follows its player. */
export const FOLLOW = program(`
  local path = ai:find_path_to(player)
  if #path > 1 then ai:move(path[1]) end
  return #path .. ' steps'`);
