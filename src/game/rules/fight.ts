import { itemKind, monsterKind, weaponsAgainst } from '../model/catalogue.ts';
import { distance } from '../model/geometry.ts';
import type { DraftFighter, DraftMonster } from '../model/world.ts';
import { fighterRef, fightersOf, itemRef, monsterRef, type Tick } from './tick.ts';

/**
 * Players, then companions, in join order: each living one fights the first living monster at Manhattan
 * distance 0 or 1, if any. The dead are removed when all have fought.
 */
export function fight(tick: Tick): void {
  const { world } = tick;
  for (const fighter of fightersOf(world)) {
    const at = fighter.position;
    if (at === null) continue;
    const monster = world.monsters.find(({ health, position }) => health > 0 && distance(at, position) <= 1);
    if (monster !== undefined) exchange(tick, fighter, monster);
  }
  world.monsters = world.monsters.filter(({ health }) => health > 0);
}

/** With the right weapon, and what that needs, the monster loses 1 health; else the fighter does. */
function exchange(tick: Tick, fighter: DraftFighter, monster: DraftMonster): void {
  const who = fighterRef(tick.world, fighter);
  const needed = weaponsAgainst(monster.kind);
  if (!needed.every((name) => fighter.items.some(({ kind }) => kind === name))) {
    fighter.health--;
    tick.events.push({ type: 'hurt', who, monster: monsterRef(monster), needed, health: fighter.health });
    return;
  }
  const weapon = monsterKind(monster.kind).weakness;
  monster.health--;
  tick.events.push({ type: 'struck', who, monster: monsterRef(monster), weapon, health: monster.health });
  if (itemKind(weapon).usedUp) {
    const [used] = fighter.items.splice(
      fighter.items.findIndex(({ kind }) => kind === weapon),
      1,
    );
    if (used !== undefined) tick.events.push({ type: 'used_up', who, item: itemRef(used) });
  }
  if (monster.health === 0) reward(tick, fighter, monster);
}

function reward(tick: Tick, fighter: DraftFighter, monster: DraftMonster): void {
  const { points } = monsterKind(monster.kind);
  const scorer = 'owner' in fighter ? fighter.owner : fighter.id;
  const player = tick.world.players.find(({ id }) => id === scorer);
  if (player !== undefined) player.score += points;
  tick.events.push({
    type: 'monster_fell',
    monster: monsterRef(monster),
    by: fighterRef(tick.world, fighter),
    at: monster.position,
    points,
  });
}
