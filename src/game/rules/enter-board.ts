import { type Position, samePosition } from '../model/geometry.ts';
import type { Draft, DraftPlayer } from '../model/world.ts';
import { nearestFloor } from './nearest-floor.ts';
import { fightersOf } from './tick.ts';

/** Puts a player and its companion, as far as they live, on the nearest free cells to the level's start. */
export function enterBoard(world: Draft, player: DraftPlayer): void {
  const { start } = world.level;
  if (player.health > 0) player.position = freeNear(world, start.player);
  const companion = world.companions.find(({ owner }) => owner === player.id);
  if (companion !== undefined && companion.health > 0) {
    companion.position = freeNear(world, start.companion);
  }
}

function freeNear(world: Draft, start: Position): Position {
  const taken = [...fightersOf(world), ...world.monsters];
  return nearestFloor(
    world.level,
    start,
    (at) => !taken.some(({ position }) => position !== null && samePosition(position, at)),
  );
}
