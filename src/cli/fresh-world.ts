import type { World } from '../game/model/world.ts';

/** How a world for trying programs begins. */
export interface FreshWorldOptions {
  readonly level: string;
  readonly seed?: number | undefined;
  /** Monsters do not move. */
  readonly still?: boolean | undefined;
}

/** A new world with one player, `companionId(1)` at its side. */
export async function freshWorld({ level, seed, still }: FreshWorldOptions): Promise<World> {
  const { createWorld } = await import('../game/dungeon/create.ts');
  const { step } = await import('../game/rules/step.ts');
  const empty = createWorld({
    level,
    ...(seed !== undefined && { seed: String(seed) }),
    settings: { monstersStill: still === true },
  });
  return step(empty, [{ type: 'join', user: 'player', name: 'Player' }]).world;
}
