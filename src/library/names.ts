import type { NameKinds } from '../companion/mask/names.ts';
import { CATALOGUE } from '../game/model/catalogue.ts';
import type { World } from '../game/model/world.ts';

/** The names that an order may use: those of the catalogue and of all that is in a world. */
export function namesIn(world: World): NameKinds {
  const held = [...world.players, ...world.companions].flatMap(({ items }) => items);
  return {
    items: [
      ...new Set([...Object.keys(CATALOGUE.items), ...[...world.items, ...held].map(({ kind }) => kind)]),
    ],
    monsters: [...new Set([...Object.keys(CATALOGUE.monsters), ...world.monsters.map(({ kind }) => kind)])],
  };
}
