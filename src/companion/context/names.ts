import { CATALOGUE } from '../../game/model/catalogue.ts';
import type { World } from '../../game/model/world.ts';
import type { NameKinds } from '../mask/names.ts';

/** The names that an order may use: those of the catalogue and of all that is in a world. */
export function namesIn(world: World): NameKinds {
  const held = [...world.players, ...world.companions].flatMap(({ items }) => items);
  const items = [...Object.keys(CATALOGUE.items), ...[...world.items, ...held].map(({ kind }) => kind)];
  const monsters = [...Object.keys(CATALOGUE.monsters), ...world.monsters.map(({ kind }) => kind)];
  const players = world.players.map(({ name }) => name);
  return { items: [...new Set(items)], monsters: [...new Set(monsters)], players };
}
