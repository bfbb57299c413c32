import type { Problem, Rehearsal, VettingStage } from '../../sandbox/rehearsal/verdict.ts';
import type { Finding } from '../guardrails/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { Quality } from '../quality/quality.ts';

/** One program that was tried, as `ask --json` shows it. */
export interface AttemptReport {
  /** Where it was found wanting; null where it passed. */
  readonly stage: VettingStage | null;
  readonly problems: readonly Problem[];
  readonly tokens: number;
  readonly millis: number;
}

/** The library's entry that a program comes from. */
export interface LibraryMatch {
  readonly id: string;
  readonly score: number;
}

/** A program that passed, with all that is known of it. */
export interface Accepted {
  readonly source: string;
  /** What the companion will do, in words for people. */
  readonly does: string;
  readonly plan: readonly string[];
  /** The same as data, without the steps that it implies; null where nobody took the order apart. */
  readonly means: Plan | null;
  /** The Lua expression that says when it is fulfilled; null where nobody could say. */
  readonly goal: string | null;
  readonly rehearsal: Rehearsal;
  /** Health that the companion lost in it. */
  readonly damage: number;
  /** The map before the rehearsal, and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Names the prompt of the model that wrote it; null where none did. */
  readonly promptHash: string | null;
  readonly match: LibraryMatch | null;
  readonly quality: Quality;
  readonly warnings: readonly Finding[];
}

/** What every end comes with. */
export interface Effort {
  /** What answered, or was asked last: "library", or a model's name; null where none was asked. */
  readonly brain: string | null;
  readonly attempts: readonly AttemptReport[];
  readonly tokens: number;
  readonly millis: number;
}

/** How an order ended. */
export type Fulfilment = (
  | { readonly kind: 'program'; readonly accepted: Accepted }
  /** A question, answered. */
  | { readonly kind: 'answer'; readonly text: string; readonly accepted: Accepted }
  | {
      /** The order cannot be meant, or no program came of it. */
      readonly kind: 'refused';
      readonly reason: string;
      readonly hint: string;
      /** Orders like it that are understood. */
      readonly nearest: readonly string[];
    }
  /** Something of ours broke: the order itself may be fine. */
  | { readonly kind: 'failed'; readonly reason: string; readonly hint: string }
  | { readonly kind: 'cancelled' }
) &
  Effort;
