import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { itemId } from '../../src/game/model/ids.ts';
import type { World } from '../../src/game/model/world.ts';
import { step } from '../../src/game/rules/step.ts';
import type { Person } from '../../src/playground/control/person.ts';
import { boardOf, hasButton, placeOf, setStage } from './stage.ts';

/** Two players in the classic level, in which one gorgon is left, at Ada's side. */
function lastFight(users: readonly string[], change: (world: World) => World) {
  const empty = createWorld({ level: 'classic', seed: '1', settings: { monstersStill: true } });
  const inputs = users.map((user, index) => ({
    type: 'join' as const,
    user,
    name: ['Ada', 'Bob'][index] ?? '?',
  }));
  const { world } = step(empty, inputs);
  const gorgon = world.monsters.filter(({ kind }) => kind === 'gorgon');
  const beside = { row: 3, col: 2 };
  return change({
    ...world,
    monsters: gorgon.map((monster) => ({ ...monster, position: beside, post: beside })),
  });
}

const armed = (world: World): World => ({
  ...world,
  items: world.items.filter(({ kind }) => kind !== 'sword'),
  players: world.players.map((player) => ({
    ...player,
    items: [{ id: itemId(1), kind: 'sword' }].slice(0, player.seat === 1 ? 1 : 0),
  })),
});
const weak = (world: World): World => ({
  ...world,
  players: world.players.map((player) => ({ ...player, health: 1 })),
});

async function boardAfterMap(person: Person) {
  await person.command('/dungeon map').answer();
  return boardOf(person);
}

const withButton = (person: Person, id: string) =>
  person.until(({ messages }) => messages.findLast((message) => hasButton(message, id)));

describe('the end of a level', () => {
  it('is won by one for all: result, scores, and the way down', async () => {
    const names = ['Ada', 'Bob'];
    const { playground, expectClean } = await setStage({
      world: (userOf) => lastFight(names.map(userOf), armed),
    });
    const [ada, bob] = playground.people;
    if (ada === undefined || bob === undefined) throw new Error('unreachable');
    const board = await boardAfterMap(ada);
    await Promise.all([ada.click(board, 'board:wait').answer(), bob.click(board, 'board:wait').answer()]);
    const won = await withButton(ada, 'board:descend');
    expect(won.content).toContain('Level 1 is WON');
    expect(won.content).toMatch(/Score: Ada \d+, Bob 0/);
    expect(hasButton(won, 'board:w')).toBe(false);
    expect((await bob.command('/dungeon scores').answer()).content).toMatch(
      /Best on this server\*\*\n1\. `Ada`: \d+/,
    );
    expect((await ada.command('/companion do', { order: 'stay' }).answer()).content).toContain('is over');

    await bob.click(won, 'board:descend').settled();
    const next = await ada.until(({ messages }) =>
      messages.find((message) => message.content.includes('Level 2') && hasButton(message, 'board:w')),
    );
    expect(placeOf(next, '1')).not.toBeNull();
    expectClean();
  });

  it('is lost when all have fallen, and can be tried again by all who were in', async () => {
    const { playground, expectClean } = await setStage({
      world: (userOf) => lastFight([userOf('Ada')], weak),
    });
    const [ada] = playground.people;
    if (ada === undefined) throw new Error('unreachable');
    const board = await boardAfterMap(ada);
    await ada.click(board, 'board:wait').answer();
    const lost = await withButton(ada, 'board:again');
    expect(lost.content).toContain('LOST');
    await ada.click(lost, 'board:again').settled();
    const fresh = await withButton(ada, 'board:w');
    expect(placeOf(fresh, 'P')).toEqual({ row: 2, col: 2 });
    expect(fresh.content).toContain('4 monsters');
    expectClean();
  });
});
