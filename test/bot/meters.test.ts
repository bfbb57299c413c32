import { describe, expect, it } from 'vitest';
import { boardOf, setStage } from './stage.ts';

/** One figure by its name and labels, as Prometheus reads it. */
async function figures(url: string): Promise<(name: string) => number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return (name) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1) ?? Number.NaN,
    );
}

describe('the bot’s figures', () => {
  it('count ticks, presses, orders and what Discord refuses', async () => {
    const { playground, orders, metricsUrl } = await setStage({ hasMetrics: true });
    const url = metricsUrl();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({
      healthy: true,
      discord: true,
      dungeons: true,
      redis: true,
    });
    const ada = playground.join('Ada');
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    for (const key of ['s', 's', 'w']) await ada.click(board, `board:${key}`).answer();
    await ada.command('/companion do', { order: 'dance' }).answer();
    await orders.end({ kind: 'refused', reason: 'No.', hint: '', nearest: [] });
    const figure = await figures(url);
    expect(figure('luamancer_interactions_total{type="button"}')).toBe(3);
    expect(figure('luamancer_answer_seconds_count{type="command"}')).toBe(2);
    expect(figure('luamancer_orders_total{outcome="refused"}')).toBe(1);
    expect(figure('luamancer_ticks_total')).toBeGreaterThanOrEqual(4);
    expect(figure('luamancer_dungeons{phase="awake"}')).toBe(1);
    expect(figure('luamancer_discord_invalid_requests_total')).toBe(0);

    playground.faults.add({ method: 'POST', families: ['channels'], code: 50001, times: 1 });
    await ada.command('/dungeon map').answer();
    await expect
      .poll(async () => (await figures(url))('luamancer_discord_invalid_requests_total'), { timeout: 20_000 })
      .toBe(1);
  });
});
