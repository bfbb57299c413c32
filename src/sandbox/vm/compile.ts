/**
 * Compiles programs; one that many companions have, as those of the library are, once only. A dungeon that comes back from
 * its record needs the same code again, too.
 *
 * Whoever gets code that is there already pays what compiling it would cost: what a program uses, and where it ends,
 * must not depend on who else has it.
 */
import { fengari, type LuaState, type LuaValue, type Proto, type TValue } from './fengari.ts';
import { makeClosure } from './heap.ts';
import { IDLE_SLOTS } from './stacks.ts';
import { keep } from './values.ts';

const { lmeter, lua, ldo, lfunc } = fengari;
const { meter } = lmeter;

interface Compiled {
  readonly code: Proto;
  readonly steps: number;
  readonly bytes: number;
  /** The stack's size afterwards; the slots that came are among the bytes. */
  readonly slots: number;
}

const CHUNK_NAME = Buffer.from('=program');
const TEXT_ONLY = Buffer.from('t');

/** What is longer is not kept, and no more than so many programs are: together some ten megabytes. */
const LONGEST_KEPT = 4_000;
const MOST_KEPT = 256;

/** By source; the one not asked for longest comes first. */
const compiled = new Map<string, Compiled>();

/** The main function of a program, on this stack; a syntax error is thrown as a Lua error. */
export function compile(L: LuaState, source: string, globals: LuaValue, longestString: number): LuaValue {
  // A string in it can be no longer than it is: in bytes, of which a character takes up to four.
  const isKept =
    source.length <= LONGEST_KEPT && 4 * source.length <= longestString && L.stack.length === IDLE_SLOTS;
  const known = isKept ? compiled.get(source) : undefined;
  // Where it would end compiling, it has to end where it always does.
  if (known !== undefined && known.steps <= meter.steps_left() && known.bytes <= meter.room) {
    compiled.delete(source);
    compiled.set(source, known);
    return instance(L, known, globals);
  }
  const before = { steps: meter.steps_left(), room: meter.room };
  const main = parse(L, source);
  if (isKept) {
    const steps = before.steps - meter.steps_left();
    const bytes = before.room - meter.room;
    remember(source, { code: copyOf((main.value as { p: Proto }).p), steps, bytes, slots: L.stack.length });
  }
  return main;
}

function parse(L: LuaState, source: string): LuaValue {
  const bytes = Buffer.from(source, 'utf8');
  const once = (_: LuaState, data: { text: Uint8Array | null }) => {
    const { text } = data;
    data.text = null;
    return text;
  };
  const status = lua.lua_load(L, once, { text: bytes }, CHUNK_NAME, TEXT_ONLY);
  if (status !== 0) ldo.luaD_throw(L, status);
  return keep(L.stack[--L.top] as TValue);
}

function instance(L: LuaState, { code, steps, bytes, slots }: Compiled, globals: LuaValue): LuaValue {
  const { room } = meter;
  ldo.luaD_reallocstack(L, slots);
  const main = makeClosure({ code: copyOf(code), variables: [keep(globals)], isCached: false });
  meter.charge(bytes - (room - meter.room));
  meter.step(steps);
  return main;
}

/** Functions remember which closure was made of them last, so that each state needs its own. */
function copyOf(code: Proto): Proto {
  return Object.assign(new lfunc.Proto(null), code, { cache: null, p: code.p.map(copyOf) });
}

function remember(source: string, code: Compiled): void {
  for (const oldest of compiled.keys()) {
    if (compiled.size < MOST_KEPT) break;
    compiled.delete(oldest);
  }
  compiled.set(source, code);
}
