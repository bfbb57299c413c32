/**
 * What a machine costs to make and to keep: `node --expose-gc --import tsx bench/sandbox-state.ts`. Times
 * are medians.
 */
import { createMachine, type Machine } from '../src/sandbox/machine/machine.ts';
import { createLua } from '../src/sandbox/vm/create-lua.ts';
import type { Lua } from '../src/sandbox/vm/lua.ts';
import { median } from './measure.ts';
import { sourceOf } from './sandbox-turns.ts';

const WARM_UP = 100;
const COUNT = 500;

/** Makes COUNT of them; gives the median of the milliseconds that each took, and all of them. */
function make<Made>(one: () => Made): { readonly millis: number; readonly made: readonly Made[] } {
  for (let count = 0; count < WARM_UP; count++) one();
  const millis: number[] = [];
  const made: Made[] = [];
  for (let count = 0; count < COUNT; count++) {
    const start = performance.now();
    made.push(one());
    millis.push(performance.now() - start);
  }
  return { millis: median(millis), made };
}

function heapUsed(): number {
  if (globalThis.gc === undefined)
    throw new Error('Run with `node --expose-gc`, so that kept memory can be seen.');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const states = make((): Lua => createLua({ random: () => 0.5, tick: () => 0, print: () => {} }));
console.log(`a Lua state, made: ${states.millis.toFixed(3)} ms`);

const source = sourceOf('hunt');
function loadedMachine(): Machine {
  const machine = createMachine();
  const loaded = machine.load(source);
  if (!loaded.ok) throw new Error(loaded.message);
  return machine;
}
make(loadedMachine);
const before = heapUsed();
const machines = make(loadedMachine);
const kept = (heapUsed() - before) / machines.made.length / 1024;
console.log(`a machine, made and loaded: ${machines.millis.toFixed(3)} ms, ${kept.toFixed(0)} KB kept`);
