import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import { CATALOGUE } from '../../../src/game/model/catalogue.ts';
import { DIRECTIONS } from '../../../src/game/model/geometry.ts';
import { isFloor } from '../../../src/game/model/grid.ts';
import { type CompanionId, companionId, playerId } from '../../../src/game/model/ids.ts';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import { START_HEALTH, type World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';

const seat = fc.integer({ min: 1, max: 8 });
const user = fc.constantFrom('ann', 'ben', 'cy', 'di', 'ed', 'flo', 'gus', 'hal', 'ida', 'jo');
const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      player: seat.map(playerId),
      direction: fc.constantFrom(...DIRECTIONS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('wait' as const), player: seat.map(playerId) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('join' as const), user, name: user }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave' as const), player: seat.map(playerId) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('away' as const),
      player: seat.map(playerId),
      away: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'descend' as const }) },
);
const games = fc.record({
  level: fc.constantFrom('classic', 'a', 'b', 'c'),
  seed: fc.string({ maxLength: 8 }),
  ticks: fc.array(fc.array(input, { maxLength: 6 }), { minLength: 5, maxLength: 60 }),
});

/** A mind that does whatever comes to its mind, by the world's own random numbers. */
const impulsive: CompanionMind = {
  act: (turn) => {
    const urge = turn.random();
    if (urge < 0.6) turn.moveRandom();
    if (urge > 0.5) for (const kind of Object.keys(CATALOGUE.items)) turn.drop(kind);
    if (urge > 0.8) turn.say(`${urge}`);
    turn.move('d');
  },
};
const minds = new Map<CompanionId, CompanionMind>(
  Array.from({ length: 8 }, (_, index) => [companionId(index + 1), impulsive]),
);

const holders = (world: World) => [...world.players, ...world.companions];
const itemIds = (world: World) =>
  [...world.items, ...holders(world).flatMap(({ items }) => items)].map(({ id }) => id).sort();
const healthOf = (world: World) =>
  new Map<string, number>([
    ...world.players.map(({ user: name, health }) => [name, health] as const),
    ...world.companions.map(
      ({ id, owner, health }) =>
        [`${id} of ${world.players.find((p) => p.id === owner)?.user}`, health] as const,
    ),
    ...world.monsters.map(({ id, health }) => [id, health] as const),
  ]);

/** Plays a game and hands every step to the check. */
function play(
  game: { level: string; seed: string; ticks: Input[][] },
  check: (before: World, after: World, events: ReturnType<typeof step>['events']) => void = () => {},
): World {
  let world = createWorld({ level: game.level, seed: game.seed });
  for (const inputs of [[{ type: 'join', user: 'ann', name: 'Ann' } satisfies Input], ...game.ticks]) {
    const frozen = JSON.stringify(world);
    const result = step(world, inputs, minds);
    expect(JSON.stringify(world)).toBe(frozen);
    check(world, result.world, result.events);
    world = result.world;
  }
  return world;
}

test('the world stays JSON and nobody stands in a wall', () => {
  fc.assert(
    fc.property(games, (game) => {
      play(game, (_, world) => {
        expect(JSON.parse(JSON.stringify(world))).toEqual(world);
        for (const { position } of [...holders(world), ...world.monsters, ...world.items]) {
          if (position !== null) expect(isFloor(world.level, position)).toBe(true);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('health never rises on a level; who is off the board has fallen or left', () => {
  fc.assert(
    fc.property(games, (game) => {
      play(game, (before, world) => {
        const old = healthOf(before);
        for (const [id, health] of healthOf(world)) {
          if (before.level.depth === world.level.depth)
            expect(health).toBeLessThanOrEqual(old.get(id) ?? START_HEALTH);
        }
        for (const player of world.players) {
          expect(player.position === null).toBe(player.health === 0 || player.presence === 'left');
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('items are neither lost nor doubled: only use and the way down change what there is', () => {
  fc.assert(
    fc.property(games, (game) => {
      play(game, (before, world, events) => {
        expect(new Set(itemIds(world)).size).toBe(itemIds(world).length);
        if (before.level.depth !== world.level.depth) return;
        const used = events.flatMap((event) => (event.type === 'used_up' ? [event.item.id] : []));
        expect(itemIds(world)).toEqual(itemIds(before).filter((id) => !used.includes(id)));
      });
    }),
    { numRuns: 60 },
  );
});

test('the same seed and inputs give the same run, byte for byte', () => {
  fc.assert(
    fc.property(games, (game) => {
      expect(JSON.stringify(play(game))).toBe(JSON.stringify(play(game)));
    }),
    { numRuns: 30 },
  );
});
