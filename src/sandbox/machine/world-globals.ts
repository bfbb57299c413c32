import type { CompanionTurn } from '../../game/model/mind.ts';
import { COMPANION_API, type GlobalName } from '../api/table.ts';
import type { Lua } from '../vm/lua.ts';
import { getKey, setKey } from '../vm/tables.ts';
import { constant, isTable, type LuaValue, shared, TRUE } from '../vm/values.ts';
import type { Cast, Lists } from './cast.ts';

/** The globals that show the world to a program, set anew before each of its ticks. */
export class WorldGlobals {
  readonly #lua: Lua;
  readonly #cast: Cast;
  readonly #globals: readonly {
    readonly name: GlobalName;
    readonly key: LuaValue;
    readonly isArgument: boolean;
    readonly isSet: boolean;
  }[];

  /** @param isNeeded tells which globals are set at all; arguments of `update_func` are always made. */
  constructor(lua: Lua, cast: Cast, isNeeded: (name: GlobalName) => boolean = () => true) {
    this.#lua = lua;
    this.#cast = cast;
    this.#globals = COMPANION_API.globals
      .map(({ name, parameter }) => ({
        name,
        key: constant(name),
        isArgument: parameter,
        isSet: isNeeded(name),
      }))
      .filter(({ isArgument, isSet }) => isArgument || isSet);
  }

  /** Sets them for this turn; gives the arguments of `update_func`. */
  set(turn: CompanionTurn): readonly LuaValue[] {
    const lists = this.#cast.refresh(turn);
    const parameters: LuaValue[] = [];
    for (const { name, key, isArgument, isSet } of this.#globals) {
      const value = this.#value(name, turn, lists);
      if (isSet) setKey(this.#lua.globals, key, value);
      if (isArgument) parameters.push(value);
    }
    return parameters;
  }

  /**
   * Lets go of this turn's lists, which no program sees again: else each machine's last ones would stay alive until its
   * next tick, and be copied by the garbage collector meanwhile.
   */
  forget(): void {
    const { globals } = this.#lua;
    for (const { key, isSet } of this.#globals) {
      if (isSet && isTable(getKey(globals, key))) setKey(globals, key, TRUE);
    }
  }

  /** Lists are made anew each time, so that what a program writes into one is gone with its tick. */
  #value(name: GlobalName, { world, companion, player }: CompanionTurn, lists: Lists): LuaValue {
    switch (name) {
      case 'player':
        return this.#cast.fighter(player, 'player', player).value;
      case 'ai':
        return this.#cast.fighter(companion, 'companion', player).value;
      case 'maze':
        return this.#lua.newTable(rowValues(world.level.rows));
      default:
        return this.#lua.newTable(lists[name]);
    }
  }
}

/** Tells which globals a program of this source can get hold of. */
export function globalsNamedIn(source: string): (name: GlobalName) => boolean {
  // A name that is put together at run time leads to a global only by way of these tables.
  const canNameAny = /\b_(G|ENV)\b/.test(source);
  return (name) => canNameAny || source.includes(name);
}

// The rows of a level are the same array from tick to tick, in every world that is on it.
const valuesOfRows = new WeakMap<readonly string[], readonly LuaValue[]>();

function rowValues(rows: readonly string[]): readonly LuaValue[] {
  let values = valuesOfRows.get(rows);
  if (values === undefined) {
    values = rows.map((row) => shared(row));
    valuesOfRows.set(rows, values);
  }
  return values;
}
