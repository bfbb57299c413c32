import type { Limits } from '../../../src/sandbox/api/limits.ts';
import { createMachine, type Machine } from '../../../src/sandbox/machine/machine.ts';
import { DEFAULT_LUA_LIMITS } from '../../../src/sandbox/vm/create-lua.ts';
import { type Trial, tryProgram } from '../watch/trial.ts';
import { randomLua } from './random-lua.ts';
import { WORLDS } from './worlds.ts';

/** Tight, so that a program which only a limit ends is soon over; the clock is to end none. */
const LIMITS: Limits = {
  tickMs: 600_000,
  instructions: 8_000,
  chargedBytes: 1_000_000,
  keptBytes: 1_000_000,
  sourceCharacters: 100_000,
};
const TICKS = 2;

/** What one charge may take beyond a limit: a string of the greatest length, made or read at once. */
const INSTRUCTIONS_AT_ONCE = DEFAULT_LUA_LIMITS.stringBytes / 2;
const BYTES_AT_ONCE = 2_100_000;

/** How often the same program is run a second time, as it is and restored from a snapshot after each tick. */
const REPEATED_PERCENT = 5;
const RESTORED_PERCENT = 5;

export interface Fuzzed {
  /** How it ended: `ok` or the kind of its failure. */
  readonly end: string;
  /** What was wrong with the sandbox, not with the program; empty if all is well. */
  readonly faults: readonly string[];
}

/** Makes the program of a seed, runs it in a world of its own and tells what it did that must not be. */
export function fuzz(seed: string, index: number): Fuzzed {
  const source = randomLua(seed);
  const world = WORLDS[index % WORLDS.length];
  if (world === undefined) throw new Error('there are no worlds');
  let trial: Trial;
  try {
    trial = tryProgram(source, world, TICKS, LIMITS);
  } catch (error) {
    return {
      end: 'thrown',
      faults: [`the host threw ${error instanceof Error ? error.stack : String(error)}`],
    };
  }
  const faults = [...trial.wrongs, ...kindFaults(trial)];
  const turn = index % 100;
  if (turn < REPEATED_PERCENT) {
    const again = tryProgram(source, world, TICKS, LIMITS);
    if (factsOf(again) !== factsOf(trial)) faults.push('the same program did something else the second time');
  } else if (turn < REPEATED_PERCENT + RESTORED_PERCENT) {
    const restored = tryProgram(source, world, TICKS, LIMITS, renewed);
    if (outcomeOf(restored) !== outcomeOf(trial)) faults.push('the restored program did something else');
  }
  return { end: trial.failure?.kind ?? 'ok', faults };
}

function kindFaults({ failure, mostInstructions, mostChargedBytes }: Trial): string[] {
  const faults: string[] = [];
  if (failure?.kind === 'syntax') faults.push(`the generator made no valid Lua: ${failure.message}`);
  if (failure?.kind === 'time') faults.push('the clock had to end it');
  if (mostInstructions > LIMITS.instructions + INSTRUCTIONS_AT_ONCE)
    faults.push(`${mostInstructions} instructions`);
  if (mostChargedBytes > LIMITS.chargedBytes + BYTES_AT_ONCE)
    faults.push(`${mostChargedBytes} bytes charged`);
  return faults;
}

/** All that a second run must repeat. */
function factsOf(trial: Trial): string {
  const { mostInstructions, mostChargedBytes } = trial;
  return JSON.stringify({ outcome: outcomeOf(trial), mostInstructions, mostChargedBytes });
}

/** All that a restored program must repeat. */
function outcomeOf({ failure, worlds, ticks }: Trial): string {
  return JSON.stringify({ failure, worlds, ticks });
}

/** A machine that goes on from where this one is, or this one where it cannot be saved whole. */
function renewed(machine: Machine): Machine {
  const { source } = machine;
  const snapshot = machine.snapshot();
  if (source === null || snapshot === null) throw new Error('there is no program to save');
  if (snapshot.lost.length > 0) return machine;
  const restored = createMachine(LIMITS);
  const result = restored.restore(source, JSON.parse(JSON.stringify(snapshot)));
  if (!result.ok) throw new Error(`the snapshot cannot be restored: ${result.message}`);
  return restored;
}
