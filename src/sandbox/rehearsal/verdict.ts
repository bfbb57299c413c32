import type { Failure, FailureKind } from '../machine/results.ts';
import type { TickView } from './tick-view.ts';

/** Why a program is not accepted (design.md, `rehearse`). */
export type ProblemCode = FailureKind | 'forbidden' | 'goal';

export interface Problem {
  readonly code: ProblemCode;
  /** For a model and a person: what was wrong and what would be right. */
  readonly message: string;
  /** Of the source, 1-based; null where no line is to blame. */
  readonly line: number | null;
}

/** Where on its way a program was found wanting. */
export type VettingStage = 'extract' | 'parse' | 'guardrails' | 'load' | 'rehearsal';

/** What came of a rehearsal; the fields and their order are those of `rehearse --json`. */
export interface Rehearsal {
  readonly verdict: 'accepted' | 'rejected';
  /** null when accepted. */
  readonly stage: VettingStage | null;
  readonly problems: readonly Problem[];
  /** The world after each tick that ran. */
  readonly ticks: readonly TickView[];
  /** The program said that it is done. */
  readonly finished: boolean;
  /** The first tick after which the goal held; null while it did not, or without a goal. */
  readonly goalTick: number | null;
  readonly slowestTickMs: number;
  /** By the heaviest tick, or by loading. */
  readonly chargedBytes: number;
}

export function problemOf({ kind, message, line }: Failure): Problem {
  return { code: kind, message, line };
}
