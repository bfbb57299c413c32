import type { Clock } from '../../src/bot/clock.ts';

/** Time that a test moves, with room between two timers for promises to settle. */
export class FakeClock implements Clock {
  #nowMs = Date.UTC(2030, 0, 1);
  readonly #timers = new Set<{ dueMs: number; task: () => void }>();

  now = (): number => this.#nowMs;

  after = (delayMs: number, task: () => void): (() => void) => {
    const timer = { dueMs: this.#nowMs + delayMs, task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Moves on, running what falls due on the way. */
  async pass(millis: number): Promise<void> {
    const endMs = this.#nowMs + millis;
    await settle();
    for (;;) {
      const [next] = [...this.#timers]
        .filter(({ dueMs }) => dueMs <= endMs)
        .sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      next.task();
      await settle();
    }
    this.#nowMs = endMs;
  }

  get pending(): number {
    return this.#timers.size;
  }
}

/** Lets promises that wait for nothing outside run to their end. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}
