/** The playground's time. Tests and people can move it forward; it never goes back. */
export interface Clock {
  /** Milliseconds since 1970, as the playground sees it. */
  now(): number;
  /** Runs the task once, `delayMs` from now; the answer cancels it. */
  after(delayMs: number, task: () => void): () => void;
  /** Moves the time forward, running what falls due on the way, in order. */
  advance(byMs: number): void;
  /** Forgets every waiting task. */
  stop(): void;
}

interface Timer {
  readonly dueMs: number;
  readonly task: () => void;
  handle: NodeJS.Timeout | null;
}

/** The longest delay that setTimeout takes; a later timer is armed again when it comes near. */
const longestDelayMs = 2 ** 31 - 1;

/**
 * A clock that runs with real time (what people play with), or one that stands still until it is
 * advanced (for tests that must not depend on speed).
 */
export function createClock(options: { readonly running: boolean } = { running: true }): Clock {
  const timers = new Set<Timer>();
  const startedMs = Date.now();
  let movedMs = 0;

  const now = (): number => (options.running ? Date.now() : startedMs) + movedMs;

  const arm = (timer: Timer): void => {
    if (!options.running) return;
    if (timer.handle) clearTimeout(timer.handle);
    const delayMs = Math.min(Math.max(timer.dueMs - now(), 0), longestDelayMs);
    timer.handle = setTimeout(() => (timer.dueMs <= now() ? fire(timer) : arm(timer)), delayMs);
    timer.handle.unref();
  };

  const cancel = (timer: Timer): void => {
    timers.delete(timer);
    if (timer.handle) clearTimeout(timer.handle);
  };

  const fire = (timer: Timer): void => {
    if (!timers.has(timer)) return;
    cancel(timer);
    timer.task();
  };

  const nextDueBy = (limitMs: number): Timer | undefined =>
    [...timers].filter((timer) => timer.dueMs <= limitMs).sort((a, b) => a.dueMs - b.dueMs)[0];

  return {
    now,
    after(delayMs, task) {
      const timer: Timer = { dueMs: now() + delayMs, task, handle: null };
      timers.add(timer);
      arm(timer);
      return () => cancel(timer);
    },
    advance(byMs) {
      if (!(byMs >= 0)) throw new RangeError(`The clock only moves forward; got ${byMs} ms.`);
      const targetMs = now() + byMs;
      for (let timer = nextDueBy(targetMs); timer; timer = nextDueBy(targetMs)) {
        movedMs += Math.max(timer.dueMs - now(), 0);
        fire(timer);
      }
      movedMs += Math.max(targetMs - now(), 0);
      for (const timer of timers) arm(timer);
    },
    stop() {
      for (const timer of timers) cancel(timer);
    },
  };
}
