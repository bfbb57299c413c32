import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/playground/clock.ts';
import { createSnowflakes } from '../../src/playground/snowflake.ts';

describe('a clock that stands still', () => {
  it('runs what falls due when it is advanced, in order and at its time', () => {
    const clock = createClock({ running: false });
    const start = clock.now();
    const ran: [string, number][] = [];
    const note = (name: string) => () => ran.push([name, clock.now() - start]);
    clock.after(30, note('late'));
    clock.after(10, () => {
      note('early')();
      clock.after(5, note('follows'));
    });
    const cancel = clock.after(20, note('cancelled'));
    cancel();
    clock.advance(29);
    expect(ran).toEqual([
      ['early', 10],
      ['follows', 15],
    ]);
    clock.advance(1);
    expect(ran.at(-1)).toEqual(['late', 30]);
    expect(clock.now() - start).toBe(30);
  });

  it('never goes back', () => {
    expect(() => createClock({ running: false }).advance(-1)).toThrow('only moves forward');
  });
});

describe('a clock that runs', () => {
  it('goes on from where it was moved to, and its timers with it', async () => {
    const clock = createClock();
    const before = clock.now();
    const fired = new Promise<void>((resolve) => clock.after(60_005, resolve));
    clock.advance(60_000);
    expect(clock.now() - before).toBeGreaterThanOrEqual(60_000);
    await fired;
    clock.stop();
  });
});

describe('ids', () => {
  it('have 17 to 19 digits, are unique, rise, and tell their time', () => {
    const clock = createClock({ running: false });
    const nextId = createSnowflakes(clock);
    const ids = Array.from({ length: 5_000 }, nextId);
    clock.advance(1);
    ids.push(nextId());
    expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
    expect(ids.every((id, index) => index === 0 || BigInt(id) > BigInt(ids[index - 1] ?? 0))).toBe(true);
    const toMs = (id = '0') => Number(BigInt(id) >> 22n) + 1_420_070_400_000;
    expect(toMs(ids.at(-1))).toBe(clock.now());
  });
});
