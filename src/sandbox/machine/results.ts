import { explain } from '../api/explain.ts';
import type { EndKind, RunResult, Used } from '../vm/lua.ts';
import type { Place } from '../vm/place.ts';

/** Why a program did not load, or a tick of it failed. `shape`: it is not a program to begin with. */
export type FailureKind = EndKind | 'syntax' | 'shape';

export interface Failure {
  readonly ok: false;
  readonly kind: FailureKind;
  /** For a person and a model: where and what went wrong, and what would be right. */
  readonly message: string;
  readonly line: number | null;
  /** Where the host was at fault, not the program: what it threw, for the log. */
  readonly defect?: unknown;
}

/** What one load or tick spent. */
export type Usage = Used;

export const NOTHING_USED: Usage = { instructions: 0, millis: 0, chargedBytes: 0 };

export type LoadResult = { readonly ok: true } | Failure;

/** One thing that a program did, or tried to do. */
export interface Act extends Place {
  readonly call: 'move' | 'move_random' | 'remove_item';
  /** The step or the item; '' where it takes none. */
  readonly argument: string;
  /** Whether it came about: a wall may have been in the way. */
  readonly succeeded: boolean;
}

export type TickResult = (
  | {
      readonly ok: true;
      /** Empty when it said nothing; the turn has heard it already. */
      readonly said: string;
      /** The program has fulfilled its order: it is not to be called again. */
      readonly done: boolean;
    }
  | Failure
) & {
  /** Whether the companion took a step; also a failed tick may have. */
  readonly moved: boolean;
  /** What it last did, or tried to do; null where it did nothing. */
  readonly act: Act | null;
  /** What it printed. */
  readonly log: readonly string[];
};

export function failure(kind: FailureKind, message: string, line: number | null = null): Failure {
  const where = line === null ? '' : `line ${line}: `;
  return { ok: false, kind, message: where + message, line };
}

/** An ended run, its message explained where the API knows more than Lua. */
export function failureOf(run: Extract<RunResult, { readonly ok: false }>): Failure {
  const failed = failure(run.kind, explain(run.message), run.line);
  return run.defect === undefined ? failed : { ...failed, defect: run.defect };
}
