import type { CompanionTurn } from '../../game/model/mind.ts';
import { DEFAULT_LIMITS, type Limits } from '../api/limits.ts';
import { capture } from '../snapshot/capture.ts';
import type { Snapshot } from '../snapshot/format.ts';
import { restore } from '../snapshot/restore.ts';
import { Program } from './program.ts';
import { failure, type LoadResult, NOTHING_USED, type TickResult, type Usage } from './results.ts';

/** What runs one companion's program. Nothing that a program does makes any of these throw. */
export interface Machine {
  /**
   * Puts a program in, fresh, in place of any earlier one, and runs its top level; a program that does
   * not load leaves the machine empty.
   */
  load(source: string): LoadResult;
  /** Runs the program for one tick; steps, drops and words go to the turn as they come. */
  tick(turn: CompanionTurn): TickResult;
  /** All that the program keeps, for `restore`; null while there is none. Between ticks only. */
  snapshot(): Snapshot | null;
  /** Puts a program in that goes on from a snapshot of itself, in this machine or an earlier one. */
  restore(source: string, snapshot: Snapshot): LoadResult;
  /** Takes the program out, with all that it kept. */
  stop(): void;
  /** The program in the machine; null while there is none. */
  readonly source: string | null;
  /** What the last load, tick or restore spent. */
  readonly usage: Usage;
}

export function createMachine(limits: Limits = DEFAULT_LIMITS): Machine {
  let program: Program | null = null;
  let usage = NOTHING_USED;

  return {
    load(source) {
      program = null;
      usage = NOTHING_USED;
      const length = [...source].length;
      if (length > limits.sourceCharacters) {
        const most = limits.sourceCharacters;
        return failure('shape', `the program has ${length} characters; at most ${most} are allowed`);
      }
      const loading = new Program(source, limits);
      const result = loading.load();
      usage = loading.used;
      if (result.ok) program = loading;
      return result;
    },
    tick(turn) {
      if (program === null) {
        return {
          ...failure('shape', 'no program is loaded: load one first'),
          moved: false,
          act: null,
          log: [],
        };
      }
      const result = program.tick(turn);
      usage = program.used;
      return result;
    },
    snapshot: () => (program === null ? null : capture(program)),
    restore(source, snapshot) {
      program = null;
      usage = NOTHING_USED;
      const restored = restore(source, snapshot, limits);
      if (!(restored instanceof Program)) return restored;
      program = restored;
      usage = restored.used;
      return { ok: true };
    },
    stop() {
      program = null;
    },
    get source() {
      return program?.source ?? null;
    },
    get usage() {
      return usage;
    },
  };
}
