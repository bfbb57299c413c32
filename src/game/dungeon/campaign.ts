import { monsterKind } from '../model/catalogue.ts';
import { itemId, monsterId } from '../model/ids.ts';
import type { GroundItem, Level, Monster } from '../model/world.ts';
import { CLASSIC } from './classic.ts';
import { generateLevel } from './generate.ts';

/** The campaign whose first level is the classic game's. */
export const CLASSIC_NAME = 'classic';

/** A level as a party finds it. */
export interface CampaignLevel {
  readonly level: Level;
  readonly monsters: readonly Monster[];
  readonly items: readonly GroundItem[];
}

// Ids go on from level to level, so that what is carried down never meets a namesake: m1 to m99 and i1
// to i99 on the first level, m101 and i101 on for the second.
const IDS_PER_LEVEL = 100;

/**
 * The level of a campaign at a depth (1 and up): the classic one for depth 1 of `classic`, else generated
 * from seed and depth. The same arguments give the same level, byte for byte.
 */
export function levelAt(seed: string, depth: number): CampaignLevel {
  const isClassic = seed === CLASSIC_NAME && depth === 1;
  const { rows, start, monsters, items } = isClassic ? CLASSIC : generateLevel(seed, depth);
  const firstId = (depth - 1) * IDS_PER_LEVEL + 1;
  return {
    level: { name: seed, depth, rows, start },
    monsters: monsters.map(({ kind, position }, index) => ({
      id: monsterId(firstId + index),
      kind,
      health: monsterKind(kind).health,
      position,
      post: position,
    })),
    items: items.map(({ kind, position }, index) => ({
      id: itemId(firstId + index),
      kind,
      position,
      leftBy: null,
    })),
  };
}
