import type { Clock } from '../clock.ts';

/**
 * Lets so many pieces of work through in any window of time, in the order in which they came.
 *
 * A piece keeps its place from its start until a window after its end. So whenever between the two the other side
 * counts it, no window of theirs holds more, however long things take on the way and wherever their windows begin.
 */
export class Pace {
  readonly #clock: Pick<Clock, 'after'>;
  readonly #windowMs: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(clock: Pick<Clock, 'after'>, most: number, windowMs: number) {
    this.#clock = clock;
    this.#free = most;
    this.#windowMs = windowMs;
  }

  /** Does the work as soon as there is a place. */
  async do<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.#clock.after(this.#windowMs, () => this.#leave());
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
