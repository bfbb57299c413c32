import { CATALOGUE, itemKind, monsterKind, weaponsAgainst } from '../model/catalogue.ts';
import type { Random } from '../model/rng.ts';
import { pick } from './pick.ts';

/** How hard a generated level is: what depth changes, and nothing else does. */
export interface Difficulty {
  /** Odd, as the maze makers want them. */
  readonly rows: number;
  readonly cols: number;
  readonly monsters: number;
  /** Extra pieces of each item that is used up, beyond what winning takes. */
  readonly spares: number;
}

/** From here on levels grow no further. */
const DEEPEST_GROWTH = 8;

/** 13 x 19 with 3 monsters at depth 1, to 23 x 33 with 10 at depth 8 and below. */
export function difficultyAt(depth: number): Difficulty {
  const growth = (Math.min(depth, DEEPEST_GROWTH) - 1) / (DEEPEST_GROWTH - 1);
  return {
    rows: 13 + 2 * Math.round(5 * growth),
    cols: 19 + 2 * Math.round(7 * growth),
    monsters: 3 + Math.round(7 * growth),
    spares: Math.max(0, 3 - Math.floor(depth / 2)),
  };
}

/**
 * The kinds of a level's monsters: one of each kind that is new at this depth, the others drawn from all
 * that live here. At most a quarter hunt, a quarter guard and half are of one kind, so that there is
 * time to arm oneself.
 */
export function drawMonsters(depth: number, count: number, random: Random): string[] {
  const names = Object.keys(CATALOGUE.monsters).filter((name) => monsterKind(name).fromDepth <= depth);
  const drawn = names.filter((name) => monsterKind(name).fromDepth === depth);
  while (drawn.length < count) {
    const open = names.filter((name) => {
      const { behaviour } = monsterKind(name);
      const alike = drawn.filter((other) => monsterKind(other).behaviour === behaviour).length;
      const same = drawn.filter((other) => other === name).length;
      return same < Math.ceil(count / 2) && (behaviour === 'wander' || alike < Math.floor(count / 4));
    });
    drawn.push(pick(open, random));
  }
  return drawn;
}

/** What winning against these monsters takes, and spares of what is used up. */
export function itemsToWin(monsters: readonly string[], spares: number): string[] {
  const kept = new Set<string>();
  const usedUp = new Map<string, number>();
  for (const monster of monsters) {
    const { health } = monsterKind(monster);
    for (const item of weaponsAgainst(monster)) {
      if (itemKind(item).usedUp) usedUp.set(item, (usedUp.get(item) ?? spares) + health);
      else kept.add(item);
    }
  }
  return [...kept, ...[...usedUp].flatMap(([item, pieces]) => Array<string>(pieces).fill(item))];
}

/** Whether an item is a weapon against one of these monsters that does more than wander. */
export function isUrgent(item: string, monsters: readonly string[]): boolean {
  return monsters.some(
    (kind) => monsterKind(kind).behaviour !== 'wander' && weaponsAgainst(kind).includes(item),
  );
}
