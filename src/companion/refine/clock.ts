import type { Clock } from './budget.ts';

/** The clock on the wall. */
export const WALL_CLOCK: Clock = {
  nowMs: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
