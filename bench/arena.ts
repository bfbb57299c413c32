/**
 * What an arena thread carries: `node --expose-gc --import tsx bench/arena.ts [WORLDS ...]`.
 * The five programs of bench/sandbox-compare.ts in turn, one companion in each world.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorld } from '../src/game/dungeon/create.ts';
import { companionId } from '../src/game/model/ids.ts';
import type { World } from '../src/game/model/world.ts';
import { step } from '../src/game/rules/step.ts';
import { DEFAULT_LIMITS } from '../src/sandbox/api/limits.ts';
import { Arena } from '../src/sandbox/arena/arena.ts';
import { newRecord } from '../src/sandbox/arena/record.ts';
import type { TickRequest } from '../src/sandbox/arena/request.ts';
import { createMachine } from '../src/sandbox/machine/machine.ts';
import { median, medianMillis } from './measure.ts';
import { PROGRAMS, recordTurns, sourceOf } from './sandbox-turns.ts';

const TICK_MILLIS = 1_500;
const NOTHING: TickRequest = { inputs: [], programs: [] };
const sources = PROGRAMS.map(sourceOf);
const sourceAt = (index: number): string => sources[index % sources.length] ?? '';
const install = (source: string): TickRequest => ({
  inputs: [],
  programs: [{ type: 'install', companion: companionId(1), source }],
});

function freshWorld(index: number): World {
  const empty = createWorld({ level: 'classic', seed: String(index), settings: { monstersStill: true } });
  return step(empty, [{ type: 'join', user: `user-${index}`, name: 'Player' }]).world;
}

function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function measureMachines(): void {
  const { creation } = medianMillis(
    {
      creation: () => {
        for (let made = 0; made < 50; made++) createMachine().load(sourceAt(made));
      },
    },
    21,
  );
  console.log(`A machine with its program: ${(creation / 50).toFixed(2)} ms (median of 21 rounds of 50)`);

  const count = 500;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const machines = Array.from({ length: count }, (_, index) => {
    const machine = createMachine();
    machine.load(sourceAt(index));
    return machine;
  });
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
  const size =
    globalThis.gc === undefined ? 'run with --expose-gc' : `${Math.round(bytes / count / 1000)} KB`;
  console.log(`Memory of a machine, over ${machines.length}: ${size}`);
}

/** The same turns for machines taken in turn: the time of one tick, whatever their number. */
function measureCrowd(): void {
  const turns = PROGRAMS.map((name) => recordTurns(name, 40));
  const ticks = (count: number) => {
    const machines = Array.from({ length: count }, (_, index) => {
      const machine = createMachine();
      machine.load(sourceAt(index));
      return machine;
    });
    return () => {
      for (let tick = 0; tick < 5000; tick++) {
        const index = tick % count;
        const turn = turns[index % sources.length]?.[Math.floor(tick / 500) % 40];
        if (turn !== undefined) machines[index]?.tick(turn);
      }
    };
  };
  const { ten, fiveHundred } = medianMillis({ ten: ticks(10), fiveHundred: ticks(500) }, 21);
  console.log(
    `A tick of one of 500 machines on a thread / of one of 10: ${(fiveHundred / ten).toFixed(2)} ` +
      `(${(fiveHundred / 5).toFixed(1)} / ${(ten / 5).toFixed(1)} us)`,
  );
}

/** So many worlds on one thread, each ticking every 1.5 s at its own time, frames included. */
async function measureWorlds(count: number, seconds: number): Promise<void> {
  const arena = await Arena.start({ threads: 1 });
  const names = Array.from({ length: count }, (_, index) => `world ${index}`);
  for (const [index, name] of names.entries()) {
    await arena.open(name, newRecord(freshWorld(index)), DEFAULT_LIMITS);
    await arena.tick(name, install(sourceAt(index)));
  }
  const lateness: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const pending: Promise<unknown>[] = [];
  let ticked = 0;
  for (;;) {
    // World n is due at n/count of each period: a steady stream.
    const due = start + (ticked * TICK_MILLIS) / count;
    if (due > end) break;
    const now = performance.now();
    if (due > now) {
      await sleep(Math.max(1, due - now));
      continue;
    }
    const name = names[ticked % count] ?? '';
    ticked++;
    pending.push(
      arena.tick(name, NOTHING, { style: 'ansi', limit: 1980 }).then(() => {
        lateness.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(pending);
  await arena.stop();
  const settled = lateness.slice(Math.floor(lateness.length / 4));
  console.log(
    `${count} worlds on one thread, ${ticked} ticks in ${seconds} s: lateness ` +
      `p50 ${percentile(settled, 0.5).toFixed(1)} ms, p99 ${percentile(settled, 0.99).toFixed(1)} ms`,
  );
}

/** From the tick that hangs to all other worlds of its thread having ticked again. */
async function measureStuck(count: number): Promise<void> {
  const hang = 'function update_func() n = (n or 0) + 1 while n > 1 do end end';
  const unlimited = {
    ...DEFAULT_LIMITS,
    instructions: Number.MAX_SAFE_INTEGER,
    tickMs: Number.MAX_SAFE_INTEGER,
  };
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const arena = await Arena.start({ threads: 1 });
    const names = Array.from({ length: count }, (_, index) => `world ${index}`);
    for (const [index, name] of names.entries()) {
      await arena.open(name, newRecord(freshWorld(index)), DEFAULT_LIMITS);
      await arena.tick(name, install(sourceAt(index)));
    }
    await arena.open('stuck', newRecord(freshWorld(0)), unlimited);
    await arena.tick('stuck', install(hang));
    // Time for the spare thread to be ready.
    await sleep(3_000);
    const start = performance.now();
    const stuck = arena.tick('stuck', NOTHING);
    await Promise.all(names.map((name) => arena.tick(name, NOTHING)));
    rounds.push(performance.now() - start);
    await stuck;
    await arena.stop();
  }
  console.log(
    `A stuck thread with ${count} other worlds: all tick again ${(median(rounds) / 1000).toFixed(2)} s after it got stuck ` +
      '(median of 5, the patience of 1 s included)',
  );
}

const asked = process.argv.slice(2).map(Number);
if (asked.length === 0) {
  measureMachines();
  measureCrowd();
  for (const count of [50, 100, 200]) await measureStuck(count);
}
for (const count of asked.length > 0 ? asked : [500, 1000, 2000, 4000]) await measureWorlds(count, 15);
