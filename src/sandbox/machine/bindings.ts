import type { Direction } from '../../game/model/geometry.ts';
import type { CompanionTurn } from '../../game/model/mind.ts';
import { API_ERRORS, fill } from '../api/errors.ts';
import { COMPANION_API } from '../api/table.ts';
import type { Call, ReturnType } from '../api/vocabulary.ts';
import type { Lua } from '../vm/lua.ts';
import { native } from '../vm/native.ts';
import { boolean, constant, type LuaValue, number } from '../vm/values.ts';
import { type Check, checkFor } from './arguments.ts';
import { IMPLEMENTATIONS, type Returned } from './calls.ts';
import { type Game, gameOf } from './game.ts';

const STEP_VALUES: Readonly<Record<Direction, LuaValue>> = {
  w: constant('w'),
  s: constant('s'),
  a: constant('a'),
  d: constant('d'),
};

const TO_LUA: { readonly [Type in ReturnType]: (lua: Lua, result: Returned[Type]) => LuaValue } = {
  boolean: (_lua, result) => boolean(result),
  integer: (_lua, result) => number(result),
  steps: (lua, result) => lua.newTable(result.map((step) => STEP_VALUES[step])),
};

/** The functions behind `e:name(...)`, by name; shared by all machines. */
export const METHODS: Readonly<Record<string, LuaValue>> = bindAll('method');

/** The global functions, by name; shared by all machines. */
export const FUNCTIONS: Readonly<Record<string, LuaValue>> = bindAll('function');

function bindAll(form: Call['form']): Record<string, LuaValue> {
  const calls: readonly Call[] = COMPANION_API.calls;
  return Object.fromEntries(
    calls.filter((call) => call.form === form).map((call) => [call.name, bind(call)] as const),
  );
}

type Result = Returned[ReturnType];
type Body = (lua: Lua, game: Game, turn: CompanionTurn, ...args: unknown[]) => Result;

function bind(call: Call): LuaValue {
  const name = (call.aliasOf ?? call.name) as keyof typeof IMPLEMENTATIONS;
  // The table's types say what each implementation takes and gives; a test compares aliases with them.
  const body = IMPLEMENTATIONS[name] as unknown as Body;
  const toLua = TO_LUA[call.returns] as (lua: Lua, result: Result) => LuaValue;
  const [first, second] = call.parameters.map((parameter): Check => checkFor(call, parameter));
  if (first === undefined)
    throw new Error(`${call.name} takes nothing; every call of the API takes something`);
  return native((lua) => {
    const game = gameOf(lua);
    const { turn } = game;
    if (turn === null) return lua.fail(fill(API_ERRORS.notInATick, { call: call.name }));
    const one = first(lua, game, turn, lua.argument(1));
    const two = second?.(lua, game, turn, lua.argument(2));
    return toLua(lua, body(lua, game, turn, one, two));
  });
}
