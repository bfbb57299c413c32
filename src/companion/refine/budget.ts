/** Time for whoever has to wait: tests hand in their own. */
export interface Clock {
  nowMs(): number;
  /** Calls once after so many milliseconds; what it returns keeps that from happening. */
  after(ms: number, call: () => void): () => void;
}

/** What one order may use up. */
export interface BudgetLimits {
  /** For one program, before its brain is given up. */
  readonly attempts: number;
  /** That models write. */
  readonly tokens: number;
  readonly millis: number;
}

/** What is left for an order. */
export class Budget {
  readonly #limits: BudgetLimits;
  readonly #clock: Clock;
  readonly #startMs: number;
  #tokens = 0;

  constructor(limits: BudgetLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
    this.#startMs = clock.nowMs();
  }

  spendTokens(tokens: number): void {
    this.#tokens += tokens;
  }

  get tokens(): number {
    return this.#tokens;
  }

  get spentMillis(): number {
    return this.#clock.nowMs() - this.#startMs;
  }

  get leftMillis(): number {
    return Math.max(0, this.#limits.millis - this.spentMillis);
  }

  /** Whether a program may be tried once more after so many attempts. */
  allows(attempts: number): boolean {
    return attempts < this.#limits.attempts && this.exhausted === null;
  }

  /** What of the whole order's has run out, in words for people; null while there is some of everything. */
  get exhausted(): string | null {
    if (this.#tokens >= this.#limits.tokens) return `${this.#tokens} tokens were written`;
    if (this.leftMillis === 0) return `${Math.round(this.spentMillis / 1000)} s went by`;
    return null;
  }
}
