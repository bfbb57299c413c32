import { expect, test } from 'vitest';
import type { CompanionTurn } from '../../../src/game/model/mind.ts';
import type { DraftCompanion, DraftPlayer } from '../../../src/game/model/world.ts';
import { classicWorld } from '../classic-world.ts';
import { watchedTick } from './witness.ts';

const world = classicWorld();

function illegal(act: (turn: CompanionTurn) => void): readonly string[] {
  return watchedTick(world, { act }).illegal;
}

test('a mind that only asks is found honest', () => {
  const asks = illegal((turn) => {
    turn.random();
    turn.move('d');
    turn.moveRandom();
    turn.drop('bow');
    turn.say('hello');
  });
  expect(asks).toEqual([]);
});

test.each<readonly [string, (turn: CompanionTurn) => void]>([
  ['goes further than a step', ({ companion }) => put(companion, { position: { row: 2, col: 6 } })],
  ['goes one step by itself', ({ companion }) => put(companion, { position: { row: 2, col: 4 } })],
  ['heals itself', ({ companion }) => put(companion, { health: 9 })],
  ['wounds the player', ({ player }) => put(player, { health: 1 })],
  ['walks into a wall', ({ companion }) => put(companion, { position: { row: 1, col: 3 } })],
  ['speaks without being asked', ({ companion }) => put(companion, { said: 'boo' })],
  ['takes an item', ({ companion, world: { items } }) => put(companion, { items: items.slice(0, 1) })],
  ['removes a monster', ({ world: { monsters } }) => (monsters as unknown[]).pop()],
])('a mind that %s is found out', (_, act) => {
  expect(illegal(act)).not.toEqual([]);
});

/** Writes past the read-only types, as only a defect of the host could. */
function put(
  fighter: CompanionTurn['companion'] | CompanionTurn['player'],
  fields: Partial<DraftCompanion> | Partial<DraftPlayer> | { items: readonly unknown[] },
): void {
  Object.assign(fighter, fields);
}
