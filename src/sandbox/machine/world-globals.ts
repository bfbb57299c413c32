import type { CompanionTurn } from '../../game/model/mind.ts';
import { COMPANION_API, type GlobalName } from '../api/table.ts';
import type { Lua } from '../vm/lua.ts';
import { getIndex, lengthOf, setField } from '../vm/tables.ts';
import { binaryOf, isString, type LuaValue, text } from '../vm/values.ts';
import type { Cast } from './cast.ts';

/** The globals that show the world to a program, set anew before each of its ticks. */
export class WorldGlobals {
  readonly #lua: Lua;
  readonly #cast: Cast;
  #rows: readonly string[] = [];
  #rowValues: readonly LuaValue[] = [];
  /** The lists as last handed out: handed out again while nothing in them has changed. */
  readonly #lists = new Map<GlobalName, LuaValue>();

  constructor(lua: Lua, cast: Cast) {
    this.#lua = lua;
    this.#cast = cast;
  }

  /** Sets them for this turn; gives the arguments of `update_func`. */
  set(turn: CompanionTurn): readonly LuaValue[] {
    const lists = this.#cast.refresh(turn);
    const values: Readonly<Record<GlobalName, LuaValue>> = {
      player: this.#cast.fighter(turn.player, 'player', turn.player).value,
      ai: this.#cast.fighter(turn.companion, 'companion', turn.player).value,
      monsters: this.#list('monsters', lists.monsters),
      items: this.#list('items', lists.items),
      maze: this.#list('maze', this.#maze(turn.world.level.rows)),
      players: this.#list('players', lists.players),
      companions: this.#list('companions', lists.companions),
    };
    const parameters: LuaValue[] = [];
    for (const { name, parameter } of COMPANION_API.globals) {
      setField(this.#lua.globals, name, values[name]);
      if (parameter) parameters.push(values[name]);
    }
    return parameters;
  }

  /** The lists as last handed out, by name. */
  get lists(): ReadonlyMap<GlobalName, LuaValue> {
    return this.#lists;
  }

  /** Takes over a list that an earlier machine handed out. */
  adopt(name: GlobalName, list: LuaValue): void {
    this.#lists.set(name, list);
  }

  #maze(rows: readonly string[]): readonly LuaValue[] {
    if (rows !== this.#rows) {
      this.#rows = rows;
      this.#rowValues = rows.map((row) => text(row));
    }
    return this.#rowValues;
  }

  /** A table of just these elements: the last one, unless the program wrote into it. */
  #list(name: GlobalName, elements: readonly LuaValue[]): LuaValue {
    const last = this.#lists.get(name);
    if (last !== undefined && holds(last, elements)) return last;
    const list = this.#lua.newTable(elements);
    this.#lists.set(name, list);
    return list;
  }
}

function holds(list: LuaValue, elements: readonly LuaValue[]): boolean {
  if (lengthOf(list) !== elements.length) return false;
  return elements.every((element, index) => same(getIndex(list, index + 1), element));
}

/** For entities and strings, which is all that the lists hold. */
function same(a: LuaValue, b: LuaValue): boolean {
  return a.value === b.value || (isString(a) && binaryOf(a) === binaryOf(b));
}
