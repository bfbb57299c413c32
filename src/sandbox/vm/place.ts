/** Where a program is, and what its variables hold there: for people who ask why it did something. */
import { innermostOf } from './endings.ts';
import type { LuaState, LuaValue, Proto } from './fengari.ts';
import { lengthOf } from './tables.ts';
import { kindOf, numberOf, payloadOf, textOf, typeName } from './values.ts';

/** A local variable and what it holds, in words for people. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

export interface Place {
  /** 1-based; null where no Lua is running. */
  readonly line: number | null;
  /** The local variables there, the innermost last; functions are left out. */
  readonly variables: readonly Variable[];
}

/** The nearest ones say most. */
const MOST_VARIABLES = 8;
const LONGEST_VALUE = 40;
const PARENTHESIS = '('.charCodeAt(0);

/** Says what a host object is. */
export type HostWords = (payload: unknown) => string;

/** Where the innermost Lua function is; inside natives and host objects. Each step of each companion asks. */
export function placeOf(L: LuaState, hostWords: HostWords): Place {
  const call = innermostOf(L);
  if (call === null) return { line: null, variables: [] };
  const { ci, code } = call;
  const at = ci.l_savedpc - 1;
  return {
    line: code.lineinfo[at] ?? null,
    variables: variablesAt(L, ci.l_base, code.locvars, at, hostWords),
  };
}

function variablesAt(
  { stack }: LuaState,
  base: number,
  declared: Proto['locvars'],
  at: number,
  hostWords: HostWords,
): Variable[] {
  const variables: Variable[] = [];
  // Those in scope take the first registers, in the order in which they were declared.
  let register = base - 1;
  for (const { varname, startpc, endpc } of declared) {
    if (startpc > at) break;
    if (at >= endpc) continue;
    register++;
    const held = stack[register];
    const name = varname.binary();
    // Lua's own, such as "(for index)", are nobody's.
    if (held === undefined || name.charCodeAt(0) === PARENTHESIS || kindOf(held) === 'function') continue;
    if (variables.length === MOST_VARIABLES) variables.shift();
    variables.push({ name, value: wordsFor(held, hostWords) });
  }
  return variables;
}

function wordsFor(value: LuaValue, hostWords: HostWords): string {
  switch (kindOf(value)) {
    case 'string':
      return JSON.stringify((textOf(value) ?? '').slice(0, LONGEST_VALUE));
    case 'integer':
    case 'float':
      return String(numberOf(value));
    case 'table': {
      const length = lengthOf(value);
      return length === 0 ? 'a table' : `a list of ${length}`;
    }
    case 'nil':
      return 'nil';
    case 'boolean':
      return String(value.value);
    case 'host':
      return hostWords(payloadOf(value));
    default:
      return `a ${typeName(value)}`;
  }
}
