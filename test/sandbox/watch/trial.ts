import type { World } from '../../../src/game/model/world.ts';
import type { Limits } from '../../../src/sandbox/api/limits.ts';
import { LuaMind } from '../../../src/sandbox/machine/lua-mind.ts';
import { createMachine, type Machine } from '../../../src/sandbox/machine/machine.ts';
import type { Failure, TickResult } from '../../../src/sandbox/machine/results.ts';
import { watchedTick } from './witness.ts';

/** What became of a program in a machine of its own. */
export interface Trial {
  /** Why it did not load, or its last tick failed; null where it did not fail. */
  readonly failure: Failure | null;
  /** The worlds that it went through, the first one included. */
  readonly worlds: readonly World[];
  /** The ticks that ran; the last one may have failed. */
  readonly ticks: readonly TickResult[];
  /** What happened to the world against its rules, and results that are no proper results. */
  readonly wrongs: readonly string[];
  readonly mostInstructions: number;
  readonly mostChargedBytes: number;
}

/**
 * Loads a program and runs it until it fails, is done or so many ticks went by.
 *
 * @param next gives the machine for the next tick, which is the same one if it is left out.
 */
export function tryProgram(
  source: string,
  start: World,
  mostTicks: number,
  limits: Limits,
  next: (machine: Machine) => Machine = (machine) => machine,
): Trial {
  let machine = createMachine(limits);
  const worlds = [start];
  const ticks: TickResult[] = [];
  const wrongs: string[] = [];
  const loaded = machine.load(source);
  let failure: Failure | null = loaded.ok ? null : loaded;
  let { instructions: mostInstructions, chargedBytes: mostChargedBytes } = machine.usage;
  let world = start;
  while (failure === null && ticks.length < mostTicks && world.status === 'running') {
    let result: TickResult | undefined;
    const mind = new LuaMind(machine, (tick) => {
      result = tick;
    });
    const watched = watchedTick(world, mind);
    // Read through its type: the mind has written to it, which the compiler cannot see.
    const tick = result as TickResult | undefined;
    if (tick === undefined) break; // The companion has fallen.
    world = watched.world;
    worlds.push(world);
    ticks.push(tick);
    wrongs.push(...watched.illegal, ...tickProblems(tick));
    mostInstructions = Math.max(mostInstructions, machine.usage.instructions);
    mostChargedBytes = Math.max(mostChargedBytes, machine.usage.chargedBytes);
    if (!tick.ok) failure = tick;
    else if (tick.done) break;
    else machine = next(machine);
  }
  if (failure !== null) wrongs.push(...failureProblems(failure));
  return { failure, worlds, ticks, wrongs, mostInstructions, mostChargedBytes };
}

const FAILURE_KINDS = ['error', 'time', 'instructions', 'memory', 'stack', 'syntax', 'shape'];

function failureProblems({ kind, message, line, defect }: Failure): string[] {
  const problems: string[] = [];
  if (defect !== undefined) problems.push(`the host is at fault: ${describe(defect)}`);
  if (!FAILURE_KINDS.includes(kind)) problems.push(`unknown kind ${kind}`);
  if (message === '' || message.length > 2_000) problems.push(`a message of ${message.length} characters`);
  if (line !== null && (!Number.isInteger(line) || line < 1)) problems.push(`line ${line}`);
  return problems;
}

function tickProblems(tick: TickResult): string[] {
  const problems: string[] = [];
  if (tick.log.length > 20) problems.push(`${tick.log.length} lines in the log`);
  if (tick.log.some((line) => typeof line !== 'string' || line.length > 200))
    problems.push('an odd line in the log');
  if (tick.ok && (typeof tick.said !== 'string' || [...tick.said].length > 200)) problems.push('odd words');
  return problems;
}

function describe(defect: unknown): string {
  return defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
}
