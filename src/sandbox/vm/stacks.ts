/**
 * What states run on: a stack with its call frames. Between two runs of a state there is nothing on it, so that one serves
 * all states of a thread in turn, and stays in the processor's caches where there are many.
 */
import { fengari, type GlobalState, type LuaState } from './fengari.ts';

const { lua, lfunc, lstate } = fengari;

/** Slots of a stack at the beginning of each run: fengari's BASIC_STACK_SIZE. */
export const IDLE_SLOTS = 40;
/** Those of them that are kept in reserve for errors. */
const RESERVED_SLOTS = 5;

/** As good as new; more than one only where a state runs inside the run of another. */
const idle: LuaState[] = [];

/** A stack for this state to run on. */
export function takeStack(state: GlobalState): LuaState {
  const L = idle.pop() ?? lua.lua_newstate();
  L.l_G = state;
  state.mainthread = L;
  return L;
}

/** Takes a stack back, wherever the run ended: the next state finds nothing of this one on it. */
export function giveStackBack(L: LuaState): void {
  lfunc.luaF_close(L, 1);
  L.ci = L.base_ci;
  L.top = 1;
  L.errorJmp = null;
  L.nCcalls = 0;
  L.nny = 1;
  L.errfunc = 0;
  L.status = 0;
  L.overflow_room = 0;
  // A run may leave it larger, or smaller: an error that was caught shrinks it.
  L.stack.length = Math.min(L.stack.length, IDLE_SLOTS);
  lstate.luaE_fillstack(L, IDLE_SLOTS);
  L.stack_last = L.stack.length - RESERVED_SLOTS;
  for (const slot of L.stack) slot.setnilvalue();
  idle.push(L);
}
