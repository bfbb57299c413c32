import { setTimeout as sleep } from 'node:timers/promises';
import type { Completion } from '../../companion/completer.ts';

export interface DeadlineSettings {
  readonly connectTimeoutMs: number;
  readonly pauseTimeoutMs: number;
  readonly timeoutMs: number;
}

/** One connection's silence: too long before the first sign of life, or between two. */
export interface Attempt {
  readonly signal: AbortSignal;
  readonly isLate: boolean;
  /** What was too slow, in words. */
  readonly lateness: string;
  heard(): void;
  end(): void;
}

/** How long one request may take: all in all, and each silence of the server. */
export class Deadlines {
  readonly #asked: AbortSignal;
  readonly #settings: DeadlineSettings;
  readonly #over = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #startMs = performance.now();

  constructor(asked: AbortSignal, settings: DeadlineSettings) {
    this.#asked = asked;
    this.#settings = settings;
    this.#timer = setTimeout(() => this.#over.abort(), settings.timeoutMs);
  }

  get leftMs(): number {
    return this.#settings.timeoutMs - (performance.now() - this.#startMs);
  }

  /** What the request comes to if it was cancelled or its time is over; null otherwise. */
  completion(): Completion | null {
    if (this.#asked.aborted) return { ok: false, kind: 'cancelled', message: 'The request was cancelled.' };
    if (!this.#over.signal.aborted) return null;
    const seconds = this.#settings.timeoutMs / 1_000;
    return { ok: false, kind: 'timeout', message: `The server had no whole answer within ${seconds} s.` };
  }

  attempt(): Attempt {
    const { connectTimeoutMs, pauseTimeoutMs } = this.#settings;
    const silence = new AbortController();
    let lateness = `The server did not begin to answer within ${connectTimeoutMs / 1_000} s.`;
    let timer = setTimeout(() => silence.abort(), connectTimeoutMs);
    return {
      signal: AbortSignal.any([this.#asked, this.#over.signal, silence.signal]),
      get isLate() {
        return silence.signal.aborted;
      },
      get lateness() {
        return lateness;
      },
      heard() {
        clearTimeout(timer);
        lateness = `The server fell silent for ${pauseTimeoutMs / 1_000} s in the middle of its answer.`;
        timer = setTimeout(() => silence.abort(), pauseTimeoutMs);
      },
      end() {
        clearTimeout(timer);
        // Closes a connection whose answer was not read to its end.
        silence.abort();
      },
    };
  }

  /** Waits; false where there is no time left for it. */
  async wait(ms: number): Promise<boolean> {
    try {
      await sleep(ms, undefined, { signal: AbortSignal.any([this.#asked, this.#over.signal]) });
      return true;
    } catch {
      return false;
    }
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
