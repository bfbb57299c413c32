import { describe, expect, it } from 'vitest';
import { stallsLeftOut } from '../../../src/sandbox/vm/processor-time.ts';

const LIMIT_MS = 60;

/** Lets the clock go on while this process does nothing. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function work(ms: number): void {
  const { user } = process.cpuUsage();
  while (process.cpuUsage().user - user < ms * 1000);
}

describe('the time of a program', () => {
  it('stands still while nothing runs', () => {
    const startedMs = performance.now();
    const moreTime = stallsLeftOut(startedMs, LIMIT_MS);
    sleep(2 * LIMIT_MS);
    const nowMs = performance.now();
    const deadlineMs = moreTime(nowMs);
    expect(deadlineMs).toBeGreaterThan(nowMs);
    expect(deadlineMs).toBeLessThanOrEqual(nowMs + LIMIT_MS);
  });

  it('is up once the processor has worked for so long', () => {
    const moreTime = stallsLeftOut(performance.now(), LIMIT_MS);
    work(2 * LIMIT_MS);
    expect(moreTime(performance.now())).toBe(0);
  });

  it('is up after five times as long by the clock, whatever the processor did', () => {
    const startedMs = performance.now();
    expect(stallsLeftOut(startedMs, LIMIT_MS)(startedMs + 5 * LIMIT_MS + 1)).toBe(0);
  });
});
