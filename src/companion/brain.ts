import type { CompanionId } from '../game/model/ids.ts';
import type { World } from '../game/model/world.ts';
import type { Problem, VettingStage } from '../sandbox/rehearsal/verdict.ts';
import type { Plan } from './plan/plan.ts';

/** What every question to a brain comes with. */
export interface BrainOptions {
  readonly signal: AbortSignal;
  /** Told as the answer grows: the tokens written so far. */
  onTokens(tokens: number): void;
  /** 0: the likeliest answer. Another number, another answer, or others, where the brain can give several. */
  readonly seed: number;
}

export interface PlanRequest {
  readonly order: string;
  readonly world: World;
  readonly companion: CompanionId;
}

/** One try at a program, and what was wrong with it. */
export interface Attempt {
  readonly source: string;
  readonly stage: VettingStage;
  readonly problems: readonly Problem[];
}

/** Asks for the program of one part of an order. */
export interface WriteRequest extends PlanRequest {
  /** What this program is to do; null where the order was not taken apart. */
  readonly part: Plan | null;
  /** The Lua expression that will have to hold; null where nobody could say. */
  readonly goal: string | null;
  /** What the companion runs now. */
  readonly program: string | null;
  /** What was tried so far, oldest first. */
  readonly attempts: readonly Attempt[];
  /** `rewrite`: mending goes round in circles, so begin anew in another way. */
  readonly strategy: 'write' | 'mend' | 'rewrite';
}

/** Why a brain has no answer. `passes`: it does not know; the others are faults of the brain. */
export interface NoAnswer {
  readonly ok: false;
  readonly kind: 'passes' | 'cancelled' | 'timeout' | 'unavailable';
  readonly message: string;
}

/** What an order may mean, the likeliest first. */
export type PlanAnswer =
  | { readonly ok: true; readonly plans: readonly Plan[]; readonly tokens: number }
  | NoAnswer;

/** A text that should contain a program. */
export interface Draft {
  readonly ok: true;
  readonly text: string;
  readonly tokens: number;
  /** Names the prompt that it was asked with; null where there was none. */
  readonly promptHash: string | null;
  /** The library's entry that it comes from, and how well that fits the order (0 to 1). */
  readonly match: { readonly id: string; readonly score: number } | null;
  /** The entry's or the model's own goal, where it has one. */
  readonly goal: string | null;
}

/** What writes programs. Results are values: a brain never throws for what an order or a model does. */
export interface Brain {
  /** As outcomes name it: "library", or the model's name. */
  readonly name: string;
  plan(request: PlanRequest, options: BrainOptions): Promise<PlanAnswer>;
  write(request: WriteRequest, options: BrainOptions): Promise<Draft | NoAnswer>;
}
