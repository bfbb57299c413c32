import type { Clock } from '../clock.ts';

/** Work of which one piece at a time is done for each key, in the order in which it was asked for. */
export class InTurn {
  /** The last thing asked for each key. */
  readonly #last = new Map<string, Promise<unknown>>();

  do<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    this.#last.set(key, result);
    const forget = (): void => {
      if (this.#last.get(key) === result) this.#last.delete(key);
    };
    result.then(forget, forget);
    return result;
  }
}

/** Work to be done later, all of which can be called off. */
export class Timers {
  readonly #clock: Clock;
  readonly #cancels = new Set<() => void>();
  #isStopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  once(delayMs: number, work: () => Promise<void>): void {
    if (this.#isStopped) return;
    const cancel = this.#clock.after(delayMs, () => {
      this.#cancels.delete(cancel);
      void work();
    });
    this.#cancels.add(cancel);
  }

  /** Again and again, so long after the last time was done. */
  every(everyMs: number, work: () => Promise<void>): void {
    this.once(everyMs, async () => {
      await work();
      this.every(everyMs, work);
    });
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
