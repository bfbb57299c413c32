import { createWorld } from '../../../src/game/dungeon/create.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';

/** Worlds that random programs begin in: alone and in company, with empty and with full hands. */
export const WORLDS: readonly World[] = [
  joined('classic', ['ann']),
  armed(joined('classic', ['ann', 'ben', 'cy'])),
  armed(joined('fuzz', ['ann'])),
  joined('other', ['ann', 'ben']),
];

function joined(level: string, users: readonly string[]): World {
  const joins = users.map((user): Input => ({ type: 'join', user, name: user }));
  return step(createWorld({ level }), joins).world;
}

/** The first companion holds the first items, the player the next one. */
function armed(world: World): World {
  const [sword, bow, arrow, ...items] = world.items;
  const [player, ...players] = world.players;
  const [companion, ...companions] = world.companions;
  if (!player || !companion || !sword || !bow || !arrow) throw new Error('too few players or items');
  const held = (...list: readonly World['items'][number][]) => list.map(({ id, kind }) => ({ id, kind }));
  return {
    ...world,
    items,
    players: [{ ...player, items: held(arrow) }, ...players],
    companions: [{ ...companion, items: held(sword, bow) }, ...companions],
  };
}
