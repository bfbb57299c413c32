import type { World } from '../../game/model/world.ts';
import type { EvalCase } from './suite.ts';

/** The world that a case's order is given in, and its program is judged in: a new one each time, and the same. */
export async function evalWorld({ level, seed, still }: EvalCase): Promise<World> {
  const { createWorld } = await import('../../game/dungeon/create.ts');
  const { step } = await import('../../game/rules/step.ts');
  const empty = createWorld({
    level,
    ...(seed !== null && { seed: String(seed) }),
    settings: { monstersStill: still },
  });
  return step(empty, [{ type: 'join', user: 'player', name: 'Player' }]).world;
}
