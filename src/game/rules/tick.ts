import type { Input, RejectionCode } from '../model/actions.ts';
import type { FighterRef, GameEvent, ItemRef, MonsterRef } from '../model/events.ts';
import type { CompanionId } from '../model/ids.ts';
import type { CompanionMind } from '../model/mind.ts';
import type { Random } from '../model/rng.ts';
import type { Draft, DraftFighter, DraftMonster, Item } from '../model/world.ts';

export type Minds = ReadonlyMap<CompanionId, CompanionMind>;

/** What every verb of the rules works on: the world in the making and what is known about this tick. */
export interface Tick {
  readonly world: Draft;
  readonly random: Random;
  readonly inputs: readonly Input[];
  readonly minds: Minds;
  readonly events: GameEvent[];
}

/** One stage of a tick. */
export type Stage = (tick: Tick) => void;

export function reject(tick: Tick, input: Input, code: RejectionCode): void {
  tick.events.push({ type: 'rejected', input, code });
}

/** Players in join order, then companions: the order in which the rules go through fighters. */
export function fightersOf(world: Draft): DraftFighter[] {
  return [...world.players, ...world.companions];
}

export function fighterRef(world: Draft, fighter: DraftFighter): FighterRef {
  if ('name' in fighter) return { id: fighter.id, name: fighter.name };
  const owner = world.players.find((player) => player.id === fighter.owner);
  return { id: fighter.id, name: `${owner?.name ?? fighter.owner}'s companion` };
}

export function monsterRef(monster: DraftMonster): MonsterRef {
  return { id: monster.id, kind: monster.kind };
}

export function itemRef(item: Item): ItemRef {
  return { id: item.id, kind: item.kind };
}
