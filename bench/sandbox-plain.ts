/**
 * The yardstick: unpatched fengari with the binding that one writes first. Entities are userdata with a
 * metatable, made anew each tick; `__index` looks at the name; no limits of any kind.
 */
import { createRequire } from 'node:module';
import { itemKind, monsterKind } from '../src/game/model/catalogue.ts';
import { DIRECTIONS, distance, type Position } from '../src/game/model/geometry.ts';
import { isFloor } from '../src/game/model/grid.ts';
import type { CompanionTurn } from '../src/game/model/mind.ts';
import type { Level } from '../src/game/model/world.ts';
import { findPath } from '../src/game/view/pathfinding.ts';
import type { Ticker } from './sandbox-turns.ts';

const { lua, lauxlib, lualib, to_luastring, to_jsstring } = createRequire(import.meta.url)('fengari-plain');

type State = object;

/** What a userdata stands for. */
interface Thing {
  readonly name: string;
  readonly symbol: string;
  readonly health: number;
  readonly position: Position;
  readonly weakness?: string;
  readonly description?: string;
  readonly items: readonly { readonly kind: string }[];
}

/** Names as Lua strings, made once. */
function luaNames<Name extends string>(...names: readonly Name[]): Record<Name, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, to_luastring(name)])) as Record<Name, Uint8Array>;
}
const keys = luaNames('Entity', 'row', 'col', 'player', 'ai', 'monsters', 'items', 'maze', 'update_func');

export function plainTicker(source: string): Ticker {
  const L: State = lauxlib.luaL_newstate();
  let turn: CompanionTurn;
  let level: Level | null = null;
  const custom = new Map<string, Map<string, unknown>>();

  const thingAt = (index: number): Thing => lauxlib.luaL_checkudata(L, index, keys.Entity).thing;
  const pushPosition = ({ row, col }: Position): void => {
    lua.lua_createtable(L, 2, 2);
    lua.lua_pushinteger(L, row);
    lua.lua_rawseti(L, -2, 1);
    lua.lua_pushinteger(L, col);
    lua.lua_rawseti(L, -2, 2);
    lua.lua_pushinteger(L, row);
    lua.lua_setfield(L, -2, keys.row);
    lua.lua_pushinteger(L, col);
    lua.lua_setfield(L, -2, keys.col);
  };
  const pushThing = (thing: Thing): void => {
    lua.lua_newuserdata(L, 0).thing = thing;
    lauxlib.luaL_setmetatable(L, keys.Entity);
  };
  const pushThings = (things: readonly Thing[]): void => {
    lua.lua_createtable(L, things.length, 0);
    things.forEach((thing, index) => {
      pushThing(thing);
      lua.lua_rawseti(L, -2, index + 1);
    });
  };
  const positionAt = (index: number): Position => {
    const userdata = lauxlib.luaL_testudata(L, index, keys.Entity);
    if (userdata) return userdata.thing.position;
    lauxlib.luaL_checktype(L, index, lua.LUA_TTABLE);
    lua.lua_rawgeti(L, index, 1);
    lua.lua_rawgeti(L, index, 2);
    const position = { row: lauxlib.luaL_checkinteger(L, -2), col: lauxlib.luaL_checkinteger(L, -1) };
    lua.lua_pop(L, 2);
    return position;
  };
  const stringAt = (index: number): string => to_jsstring(lauxlib.luaL_checkstring(L, index));

  const methods: Record<string, (L: State) => number> = {
    move() {
      thingAt(1);
      const direction = DIRECTIONS.find((known) => known === stringAt(2));
      if (direction === undefined) return lauxlib.luaL_error(L, to_luastring('not a direction'));
      lua.lua_pushboolean(L, turn.move(direction).moved);
      return 1;
    },
    has_item() {
      const name = stringAt(2);
      lua.lua_pushboolean(
        L,
        thingAt(1).items.some(({ kind }) => kind === name),
      );
      return 1;
    },
    distance_to() {
      lua.lua_pushinteger(L, distance(thingAt(1).position, positionAt(2)));
      return 1;
    },
    find_path_to() {
      const path = findPath(turn.world, thingAt(1).position, positionAt(2));
      lua.lua_createtable(L, path.length, 0);
      path.forEach((step, index) => {
        lua.lua_pushstring(L, to_luastring(step));
        lua.lua_rawseti(L, -2, index + 1);
      });
      return 1;
    },
  };

  const index = (): number => {
    const thing = thingAt(1);
    const name = stringAt(2);
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method !== undefined) {
      lua.lua_pushcfunction(L, method);
      return 1;
    }
    switch (name) {
      case 'name':
      case 'symbol':
      case 'weakness':
      case 'description':
        lua.lua_pushstring(L, thing[name] === undefined ? null : to_luastring(thing[name]));
        return 1;
      case 'health':
        lua.lua_pushinteger(L, thing.health);
        return 1;
      case 'position':
        pushPosition(thing.position);
        return 1;
      case 'items':
        pushThings(thing.items.map(({ kind }) => itemThing(kind, thing.position)));
        return 1;
      default: {
        const value = custom.get(thing.name)?.get(name);
        if (typeof value === 'number') lua.lua_pushnumber(L, value);
        else lua.lua_pushnil(L);
        return 1;
      }
    }
  };
  const newindex = (): number => {
    const { name } = thingAt(1);
    const fields = custom.get(name) ?? new Map<string, unknown>();
    custom.set(name, fields);
    fields.set(stringAt(2), lua.lua_tonumber(L, 3));
    return 0;
  };

  const pushMaze = (rows: readonly string[]): void => {
    lua.lua_createtable(L, rows.length, 0);
    rows.forEach((row, at) => {
      lua.lua_pushstring(L, to_luastring(row));
      lua.lua_rawseti(L, -2, at + 1);
    });
    lua.lua_setglobal(L, keys.maze);
  };

  lualib.luaL_openlibs(L);
  lauxlib.luaL_newmetatable(L, keys.Entity);
  lua.lua_pushcfunction(L, index);
  lua.lua_setfield(L, -2, to_luastring('__index'));
  lua.lua_pushcfunction(L, newindex);
  lua.lua_setfield(L, -2, to_luastring('__newindex'));
  lua.lua_pop(L, 1);
  lua.lua_register(L, to_luastring('valid_move'), () => {
    lua.lua_pushboolean(L, isFloor(turn.world.level, positionAt(1)));
    return 1;
  });
  if (lauxlib.luaL_dostring(L, to_luastring(source))) throw new Error(lua.lua_tojsstring(L, -1));

  return (given) => {
    turn = given;
    const { world, player, companion } = turn;
    const nowhere = { row: 0, col: 0 };
    lua.lua_getglobal(L, keys.update_func);
    const parameters: readonly (readonly [keyof typeof keys, () => void])[] = [
      ['player', () => pushThing({ ...player, symbol: 'P', position: player.position ?? nowhere })],
      [
        'ai',
        () => pushThing({ ...companion, name: 'ai', symbol: 'A', position: companion.position ?? nowhere }),
      ],
      ['monsters', () => pushThings(world.monsters.map((monster) => monsterThing(monster)))],
      ['items', () => pushThings(world.items.map(({ kind, position }) => itemThing(kind, position)))],
    ];
    for (const [name, push] of parameters) {
      push();
      lua.lua_pushvalue(L, -1);
      lua.lua_setglobal(L, keys[name]);
    }
    if (world.level !== level) {
      level = world.level;
      pushMaze(level.rows);
    }
    if (lua.lua_pcall(L, 4, 1, 0) !== lua.LUA_OK) throw new Error(lua.lua_tojsstring(L, -1));
    const said = lua.lua_tojsstring(L, -1);
    lua.lua_pop(L, 1);
    return said;
  };
}

function monsterThing(monster: CompanionTurn['world']['monsters'][number]): Thing {
  const { weakness, glyph } = monsterKind(monster.kind);
  return { name: monster.kind, symbol: glyph, weakness, items: [], ...monster };
}

function itemThing(kind: string, position: Position): Thing {
  const { description, glyph } = itemKind(kind);
  return { name: kind, symbol: glyph, description, health: 1, position, items: [] };
}
