/** How a run ended early, read from what was thrown or from a Lua error's value. */
import { type CallInfo, fengari, type LuaState, type LuaValue, type Proto } from './fengari.ts';
import { kindOf, numberOf, textOf, typeName } from './values.ts';

const { lmeter, lobject } = fengari;

/** An ordinary Lua error, or a limit that nothing in Lua can catch. */
export type EndKind = 'error' | 'time' | 'instructions' | 'memory' | 'stack';

export interface Ending {
  readonly kind: EndKind;
  /** Without the `program:LINE:` prefix. */
  readonly message: string;
  readonly line: number | null;
  /** Where the host's own code was at fault: what it threw. */
  readonly defect?: unknown;
}

/** An error message is cut here; a program may make one of a megabyte. */
const MESSAGE_CHARACTERS = 1_000;

/** The ending for a Lua error with this value, which may be anything. */
export function messageOf(value: LuaValue): Ending {
  const message = textOf(value) ?? numberOf(value)?.toString();
  if (message === undefined) {
    const what = kindOf(value) === 'nil' ? 'nil' : `a ${typeName(value)} value`;
    return { kind: 'error', message: `(error object is ${what})`, line: null };
  }
  const place = /^program:(\d+): /.exec(message);
  const kind = message.includes('stack overflow') ? 'stack' : 'error';
  const bare = message.slice(place?.[0].length ?? 0, MESSAGE_CHARACTERS);
  return {
    kind,
    message: bare === '' ? '(error without a message)' : bare,
    line: place === null ? null : Number(place[1]),
  };
}

/** The ending for something thrown through Lua: a limit, or a defect of the host's code. */
export function endingOf(thrown: unknown, L: LuaState): Ending {
  const line = lineOf(L);
  if (!(thrown instanceof lmeter.LuaEnd)) {
    return { kind: 'error', message: 'internal error', line, defect: thrown };
  }
  const { kind, message, cause } = thrown;
  return { kind, message, line, ...(cause === undefined ? {} : { defect: cause }) };
}

const CALL_OF_LUA = 2; // lstate.js, CIST_LUA

/** The line that the innermost Lua function on the stack is at. */
export function lineOf(L: LuaState): number | null {
  const call = innermostOf(L);
  return call === null ? null : (call.code.lineinfo[call.ci.l_savedpc - 1] ?? null);
}

/** The innermost call of a Lua function on the stack. */
export function innermostOf(L: LuaState): { readonly ci: CallInfo; readonly code: Proto } | null {
  for (let ci: CallInfo | null = L.ci; ci !== null; ci = ci.previous) {
    if ((ci.callstatus & CALL_OF_LUA) === 0) continue;
    const closure = ci.func.value;
    return closure instanceof lobject.LClosure ? { ci, code: closure.p } : null;
  }
  return null;
}
