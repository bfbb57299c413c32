import { itemKind, monsterKind } from '../../game/model/catalogue.ts';
import { fighterGlyph } from '../../game/model/glyphs.ts';
import type { FighterId } from '../../game/model/ids.ts';
import { API_ERRORS, fill } from '../api/errors.ts';
import type { FieldName } from '../api/table.ts';
import type { HostBehaviour, Lua } from '../vm/lua.ts';
import { getKey, setKey } from '../vm/tables.ts';
import { binaryOf, constant, integer, type LuaValue, NIL } from '../vm/values.ts';
import { describeValue } from './arguments.ts';
import { METHODS } from './bindings.ts';
import type { Entity } from './entity.ts';
import { gameOf, giveCustomFields } from './game.ts';
import { newPosition } from './positions.ts';

/** How each field of the API's table is read. */
const READERS: { readonly [Name in FieldName]: (lua: Lua, entity: Entity) => LuaValue } = {
  name: (_lua, entity) => entity.nameValue,
  symbol: symbolOf,
  health: (_lua, entity) => integer(entity.isThere ? entity.health : 0),
  weakness: (_lua, entity) => entity.weakness,
  description: (_lua, entity) => entity.description,
  position: newPosition,
  items: itemsOf,
};

// One look-up decides whether a name is a field, a method or a custom field.
type Member = { readonly read: (typeof READERS)[FieldName] } | { readonly method: LuaValue };
const MEMBERS = new Map<string, Member>([
  ...Object.entries(READERS).map(([name, read]) => [name, { read }] as const),
  ...Object.entries(METHODS).map(([name, method]) => [name, { method }] as const),
]);

/** Fields, methods and custom fields of entities, as Lua sees them. */
export const ENTITY_BEHAVIOUR: HostBehaviour = {
  index(lua, payload, key) {
    const entity = payload as Entity;
    const member = MEMBERS.get(fieldName(lua, key));
    if (member === undefined) return entity.custom === null ? NIL : getKey(entity.custom, key);
    return 'method' in member ? member.method : member.read(lua, entity);
  },
  newindex(lua, payload, key, value) {
    const entity = payload as Entity;
    const name = fieldName(lua, key);
    if (MEMBERS.has(name)) lua.fail(fill(API_ERRORS.readOnly, { field: name }));
    const custom = entity.custom ?? giveCustomFields(gameOf(lua), entity, lua.newTable());
    setKey(custom, key, value);
  },
  text: (payload) => `Entity: ${(payload as Entity).name}`,
};

function fieldName(lua: Lua, key: LuaValue): string {
  const name = binaryOf(key);
  if (name === undefined) lua.fail(fill(API_ERRORS.fieldName, { got: describeValue(key) }));
  return name;
}

function symbolOf(lua: Lua, { sort, id, name }: Entity): LuaValue {
  if (sort === 'monster') return constant(monsterKind(name).glyph);
  if (sort === 'item') return constant(itemKind(name).glyph);
  const { turn } = gameOf(lua);
  return constant(turn === null ? '?' : fighterGlyph(turn.world, id as FighterId));
}

function itemsOf(lua: Lua, entity: Entity): LuaValue {
  if (!entity.isThere) return lua.newTable();
  return lua.newTable(entity.items.map((item) => entity.cast.item(item, entity.row, entity.col).value));
}
