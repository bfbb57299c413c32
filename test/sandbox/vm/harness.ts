import { createLua } from '../../../src/sandbox/vm/create-lua.ts';
import type { Budget, Lua, LuaLimits, RunResult } from '../../../src/sandbox/vm/lua.ts';
import { kindOf, numberOf, textOf, typeName } from '../../../src/sandbox/vm/values.ts';

export const BUDGET: Budget = { instructions: 1_000_000, millis: 5_000, chargedBytes: 16_000_000 };

export interface Outcome {
  readonly result: RunResult;
  /** `ok`, or the kind of the ending. */
  readonly end: string;
  readonly message: string | null;
  /** What the program returned, as text. */
  readonly returned: string | null;
}

/** A state whose chance is always one half and whose clock stands at tick 7. */
export function newLua(limits?: LuaLimits, print: (line: string) => void = () => {}): Lua {
  return createLua({ random: () => 0.5, tick: () => 7, print }, limits);
}

/** Loads and runs `source`. Time is generous: no test may depend on the speed of the machine. */
export function run(source: string, { lua = newLua(), budget = {} as Partial<Budget> } = {}): Outcome {
  let returned: string | null = null;
  const result = lua.run({ ...BUDGET, ...budget }, () => {
    const value = lua.call(lua.load(source), []);
    const kind = kindOf(value);
    if (kind === 'string') returned = textOf(value) ?? null;
    else if (kind === 'boolean') returned = String(value.value);
    else returned = numberOf(value)?.toString() ?? typeName(value);
  });
  return {
    result,
    end: result.ok ? 'ok' : result.kind,
    message: result.ok ? null : result.message,
    returned: result.ok ? returned : null,
  };
}

/** What a Lua expression list gives, each value through `tostring` and apart by a space. */
export function textsOf(expressions: string): string {
  const { end, message, returned } = run(`
    local function texts(...)
      local list = table.pack(...)
      for i = 1, list.n do list[i] = tostring(list[i]) end
      return table.concat(list, ' ', 1, list.n)
    end
    return texts(${expressions})`);
  return end === 'ok' ? (returned ?? '') : `${end}: ${message}`;
}
