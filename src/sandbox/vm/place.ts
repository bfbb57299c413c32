/** Where a program is, and what its variables hold there: for people who ask why it did something. */
import { innermostOf, lineOf } from './endings.ts';
import type { LuaState, LuaValue } from './fengari.ts';
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

/** Says what a host object is. */
export type HostWords = (payload: unknown) => string;

/** Where the innermost Lua function is; inside natives and host objects. */
export function placeOf(L: LuaState, hostWords: HostWords): Place {
  return { line: lineOf(L), variables: variablesOf(L, hostWords) };
}

function variablesOf(L: LuaState, hostWords: HostWords): Variable[] {
  const call = innermostOf(L);
  if (call === null) return [];
  const { ci, code } = call;
  const at = ci.l_savedpc - 1;
  // Those in scope take the first registers, in the order in which they were declared.
  const inScope = code.locvars.filter(({ startpc, endpc }) => startpc <= at && at < endpc);
  return inScope
    .flatMap(({ varname }, register) => {
      const name = varname.binary();
      const held = L.stack[ci.l_base + register];
      // Lua's own, such as "(for index)", are nobody's.
      if (held === undefined || name.startsWith('(') || kindOf(held) === 'function') return [];
      return [{ name, value: wordsFor(held, hostWords) }];
    })
    .slice(-MOST_VARIABLES);
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
