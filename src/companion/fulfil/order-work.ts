import type { CompanionId } from '../../game/model/ids.ts';
import type { World } from '../../game/model/world.ts';
import type { Limits } from '../../sandbox/api/limits.ts';
import type { Brain, BrainOptions, NoAnswer } from '../brain.ts';
import type { Plan } from '../plan/plan.ts';
import { Budget, type BudgetLimits, type Clock } from '../refine/budget.ts';
import type { AttemptReport, Effort } from './fulfilment.ts';
import type { Stage } from './rehearsing.ts';

/** One of the programs that a plan is composed of. */
interface PartInWork {
  /** 1 and up. */
  readonly number: number;
  readonly of: number;
  /** What it is to do, in words for people. */
  readonly does: string;
}

/** Where an order is; writing to rehearsing come once an attempt. */
export interface OrderProgress {
  readonly stage: 'planning' | 'writing' | 'checking' | 'rehearsing';
  /** Tries of this part's program where it is about a part, else of the whole, this one included; 0 before the first. */
  readonly attempt: number;
  /** Written so far in this attempt. */
  readonly tokens: number;
  /** The part that is in work; not there where it is about the whole. */
  readonly part?: PartInWork;
  /** What the order is taken to mean, in words for people; not there before that is known. */
  readonly plan?: readonly string[];
}

/** What says when a plan is fulfilled: Lua expressions, null where nobody could say. */
export interface PlanGoal {
  readonly goal: string | null;
  readonly always: string | null;
  /** It has no end of its own. */
  readonly standing: boolean;
}

export interface FulfilLimits extends BudgetLimits {
  readonly program: Limits;
  /** Of one rehearsal towards a goal. */
  readonly ticks: number;
  /** Meanings of one order that are tried. */
  readonly candidates: number;
  readonly orderCharacters: number;
}

export interface FulfilOptions {
  readonly world: World;
  readonly companion: CompanionId;
  /** What the companion runs now; null: nothing. */
  readonly program: string | null;
  /** Asked one after the other, until one has an answer that passes. */
  readonly brains: readonly Brain[];
  readonly limits: FulfilLimits;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  progress(progress: OrderProgress): void;
  goalOf(plan: Plan): PlanGoal;
  /** Orders like this one that are understood, for somebody whose order was not. */
  nearest(order: string, most: number): readonly string[];
}

/** Instructions are what bounds a rehearsal: a program must not fail for a machine that is busy just then. */
const PATIENCE = 10;

/** One order in work: what it has used up, and what it tells. */
export class OrderWork {
  readonly text: string;
  readonly options: FulfilOptions;
  readonly budget: Budget;
  readonly #attempts: AttemptReport[] = [];
  #plan: readonly string[] | null = null;
  #part: PartInWork | null = null;
  /** Programs found wanting: of the part in work, and of the whole. */
  #wanting = { part: 0, whole: 0 };

  constructor(text: string, options: FulfilOptions) {
    this.text = text;
    this.options = options;
    this.budget = new Budget(options.limits, options.clock);
  }

  get stage(): Stage {
    const { world, companion, limits } = this.options;
    const program = { ...limits.program, tickMs: limits.program.tickMs * PATIENCE };
    return { world, companion, limits: program, ticks: limits.ticks };
  }

  get isCancelled(): boolean {
    return this.options.signal.aborted;
  }

  /** The programs that were tried: those found wanting, oldest first, and the one that passed. */
  get attempts(): readonly AttemptReport[] {
    return this.#attempts;
  }

  /** The part whose program is written now; null: the whole. */
  get part(): PartInWork | null {
    return this.#part;
  }

  /** @param plan what the order is taken to mean from now on, in words for people; null: nobody took it apart. */
  means(plan: readonly string[] | null): void {
    this.#plan = plan;
    this.writes(null);
  }

  /** @param part what is written from now on; null: the whole. */
  writes(part: PartInWork | null): void {
    this.#part = part;
    this.#wanting.part = 0;
  }

  report(attempt: AttemptReport): void {
    this.#attempts.push(attempt);
    if (attempt.stage !== null) this.#wanting[this.#part === null ? 'whole' : 'part']++;
  }

  effort(brain: string | null): Effort {
    return { brain, attempts: this.#attempts, tokens: this.budget.tokens, millis: this.budget.spentMillis };
  }

  tell(stage: OrderProgress['stage'], tokens = 0): void {
    if (stage === 'planning') {
      this.options.progress({ stage, attempt: 0, tokens });
      return;
    }
    const attempt = 1 + this.#wanting[this.#part === null ? 'whole' : 'part'];
    this.options.progress({
      stage,
      attempt,
      tokens,
      ...(this.#part !== null && { part: this.#part }),
      ...(this.#plan !== null && { plan: this.#plan }),
    });
  }

  /** Asks a brain, and answers in its place when it is cancelled, silent for too long, or breaks. */
  async ask<Answer extends { readonly ok: true; readonly tokens: number }>(
    brain: Pick<Brain, 'name'>,
    stage: 'planning' | 'writing',
    seed: number,
    question: (options: BrainOptions) => Promise<Answer | NoAnswer>,
  ): Promise<Answer | NoAnswer> {
    if (this.isCancelled) return CANCELLED;
    this.tell(stage);
    const { signal, clock } = this.options;
    const abort = new AbortController();
    let written = 0;
    const onTokens = (tokens: number): void => {
      written = tokens;
      this.tell(stage, tokens);
    };
    let answerInstead: (answer: NoAnswer) => void = () => {};
    const instead = new Promise<NoAnswer>((resolve) => {
      answerInstead = resolve;
    });
    const onCancel = (): void => {
      abort.abort();
      answerInstead(CANCELLED);
    };
    signal.addEventListener('abort', onCancel, { once: true });
    const stopTimer = clock.after(this.budget.leftMillis, () => {
      abort.abort();
      answerInstead({ ok: false, kind: 'timeout', message: `${brain.name} took too long` });
    });
    try {
      const answer = await Promise.race([question({ signal: abort.signal, onTokens, seed }), instead]);
      this.budget.spendTokens(answer.ok ? answer.tokens : written);
      return answer;
    } catch (error) {
      // Brains answer with values; one that throws is broken, and the next one may still know.
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, kind: 'unavailable', message: `${brain.name} broke: ${message}` };
    } finally {
      signal.removeEventListener('abort', onCancel);
      stopTimer();
    }
  }
}

const CANCELLED: NoAnswer = { ok: false, kind: 'cancelled', message: 'the order was cancelled' };
