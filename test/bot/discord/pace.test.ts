import { describe, expect, it } from 'vitest';
import { Pace } from '../../../src/bot/discord/pace.ts';
import { randomOf, seedRandom } from '../../../src/game/model/rng.ts';
import { FakeClock, settle } from '../fake-clock.ts';

const MOST = 5;
const WINDOW_MS = 1_000;

const stage = () => {
  const clock = new FakeClock();
  const pace = new Pace(clock, MOST, WINDOW_MS);
  const sleep = (millis: number) => new Promise<void>((resolve) => clock.after(millis, resolve));
  return { clock, pace, sleep };
};

describe('a pace', () => {
  it('lets a burst through at once, and the rest a window after those that went before', async () => {
    const { clock, pace } = stage();
    const done: number[] = [];
    for (let index = 0; index < 12; index++) void pace.do(async () => void done.push(index));
    await settle();
    expect(done).toEqual([0, 1, 2, 3, 4]);
    await clock.pass(WINDOW_MS - 1);
    expect(done).toHaveLength(5);
    await clock.pass(1);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await clock.pass(WINDOW_MS);
    expect(done).toHaveLength(12);
  });

  it('lets no window of the other side hold more, whatever the way there and back takes', async () => {
    const { clock, pace, sleep } = stage();
    const random = randomOf({ random: seedRandom('latencies') });
    const countedMs: number[] = [];
    for (let index = 0; index < 200; index++) {
      void pace.do(async () => {
        await sleep(random.below(1_500));
        countedMs.push(clock.now());
        await sleep(random.below(300));
      });
    }
    await clock.pass(200 * 2_000);
    expect(countedMs).toHaveLength(200);
    for (const beginMs of countedMs) {
      const inWindow = countedMs.filter((atMs) => atMs >= beginMs && atMs < beginMs + WINDOW_MS);
      expect(inWindow.length).toBeLessThanOrEqual(MOST);
    }
  });

  it('gives the place of what failed to the next', async () => {
    const { clock, pace } = stage();
    const failures = Array.from({ length: MOST }, () =>
      pace.do(() => Promise.reject(new Error('refused'))).catch(() => {}),
    );
    await Promise.all(failures);
    const next = pace.do(async () => 'done');
    await clock.pass(WINDOW_MS);
    expect(await next).toBe('done');
  });
});
