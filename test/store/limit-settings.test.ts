import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMIT_NAMES } from '../../src/config/limits.ts';
import { parseOperatorLimits } from '../../src/config/operator-limits.ts';
import { Secret } from '../../src/config/secret.ts';
import { Audit } from '../../src/store/audit.ts';
import { auditKey, limitsKey } from '../../src/store/keys.ts';
import { LimitSettings } from '../../src/store/limit-settings.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';
import { RedisUnavailable } from '../../src/store/unavailable.ts';
import { flakyLink } from './flaky-link.ts';
import { KINDS, openTestRedis, SILENT } from './redis-under-test.ts';

describe.each(KINDS)('limits on %s', (_, path) => {
  let handle: RedisHandle;
  let redis: Redis;
  let guilds = 0;
  const freshGuild = () => `g${++guilds}`;

  beforeAll(async () => {
    handle = await openTestRedis(path);
    redis = await handle.connect('test');
  });
  afterAll(() => handle.close());

  async function openSettings(from: RedisHandle = handle, operator = ''): Promise<LimitSettings> {
    const bounds = parseOperatorLimits(operator);
    if ('problems' in bounds) throw new Error(bounds.problems.join());
    return LimitSettings.open({
      redis: await from.connect('limits'),
      subscriber: await from.connect('limits-changed'),
      bounds,
      log: SILENT,
      now: () => 1_000,
    });
  }

  test('a limit is set for the guild or for one channel, and set back', async () => {
    const settings = await openSettings();
    const guild = freshGuild();
    const tick = async (channel: string) => (await settings.of(guild, channel)).tick_ms;
    const set = (channel: string | null, value: number | null) =>
      settings.change({ guild, channel, name: 'tick_ms', value, who: 'ann' });

    expect(await tick('c1')).toBe(1500);
    expect(await set(null, 700)).toEqual({ ok: true, from: null });
    expect(await set('c1', 900)).toEqual({ ok: true, from: null });
    expect([await tick('c1'), await tick('c2')]).toEqual([900, 700]);
    expect(await set('c1', 950)).toEqual({ ok: true, from: 900 });
    expect(await set('c1', null)).toEqual({ ok: true, from: 950 });
    expect([await tick('c1'), await tick('c2')]).toEqual([700, 700]);
    expect((await settings.of(freshGuild(), 'c1')).tick_ms).toBe(1500);
  });

  test('what is out of bounds, or not for a channel, is refused and leaves no trace', async () => {
    const settings = await openSettings(handle, 'tick_ms=1000..2000');
    const guild = freshGuild();
    const change = { guild, channel: 'c1', who: 'ann' };
    expect(await settings.change({ ...change, name: 'tick_ms', value: 700 })).toEqual({
      ok: false,
      problem: 'tick_ms cannot be 700: give a whole number from 1000 to 2000 (ms; default 1500).',
    });
    expect(await settings.change({ ...change, name: 'orders_per_guild', value: 5 })).toEqual({
      ok: false,
      problem: 'orders_per_guild counts over all channels: set it for the whole server.',
    });
    expect(await redis.exists(limitsKey(guild), auditKey(guild))).toBe(0);
  });

  test('people see where every value comes from', async () => {
    const settings = await openSettings(handle, 'max_players=2..4');
    const guild = freshGuild();
    await settings.change({ guild, channel: null, name: 'tick_ms', value: 700, who: 'ann' });
    await settings.change({ guild, channel: 'c1', name: 'idle_seconds', value: 60, who: 'ann' });
    const shown = await settings.inForce(guild, 'c1');
    expect(shown.map(({ name }) => name)).toEqual(LIMIT_NAMES);
    expect(shown.slice(0, 4)).toEqual([
      { name: 'tick_ms', value: 700, source: 'guild', default: 1500, least: 500, most: 10_000 },
      { name: 'max_players', value: 4, source: 'default', default: 4, least: 2, most: 4 },
      { name: 'away_seconds', value: 300, source: 'default', default: 300, least: 30, most: 3600 },
      { name: 'idle_seconds', value: 60, source: 'channel', default: 300, least: 30, most: 3600 },
    ]);
  });

  test('every change is audited: who, when, where, from and to', async () => {
    const settings = await openSettings();
    const audit = new Audit(redis);
    const guild = freshGuild();
    await settings.change({ guild, channel: null, name: 'tick_ms', value: 700, who: 'ann' });
    await settings.change({ guild, channel: 'c1', name: 'tick_ms', value: 900, who: 'ben' });
    await settings.change({ guild, channel: 'c1', name: 'tick_ms', value: null, who: 'ann' });
    // What was so already is no change.
    await settings.change({ guild, channel: 'c1', name: 'tick_ms', value: null, who: 'ann' });
    await settings.change({ guild, channel: null, name: 'tick_ms', value: 700, who: 'ben' });
    await audit.note(guild, {
      atMs: 2_000,
      who: 'ben',
      channel: 'c1',
      what: 'dungeon',
      from: 'running',
      to: 'paused',
    });
    expect(await audit.newest(guild, 9)).toEqual([
      { atMs: 2000, who: 'ben', channel: 'c1', what: 'dungeon', from: 'running', to: 'paused' },
      { atMs: 1000, who: 'ann', channel: 'c1', what: 'tick_ms', from: '900', to: null },
      { atMs: 1000, who: 'ben', channel: 'c1', what: 'tick_ms', from: null, to: '900' },
      { atMs: 1000, who: 'ann', channel: null, what: 'tick_ms', from: null, to: '700' },
    ]);
    expect(await audit.newest(guild, 1)).toHaveLength(1);
    expect(await audit.newest(freshGuild(), 9)).toEqual([]);
  });

  test('a change in one process is known in another by itself', async () => {
    const [here, there] = [await openSettings(), await openSettings()];
    const guild = freshGuild();
    const tick = async () => (await there.of(guild, 'c1')).tick_ms;
    expect(await tick()).toBe(1500);
    await here.change({ guild, channel: null, name: 'tick_ms', value: 700, who: 'ann' });
    await expect.poll(tick).toBe(700);
  });

  test('while Redis is away the last known limits hold; a change made meanwhile is seen afterwards', async () => {
    const link = await flakyLink(handle.url.reveal());
    const cutOff = await openRedis({ url: new Secret(link.url), directory: '', log: SILENT, path: '' });
    const [here, there] = [await openSettings(), await openSettings(cutOff)];
    const guild = freshGuild();
    const tick = async () => (await there.of(guild, 'c1')).tick_ms;
    expect(await tick()).toBe(1500);

    await link.cut();
    await here.change({ guild, channel: null, name: 'tick_ms', value: 700, who: 'ann' });
    expect(await tick()).toBe(1500);
    await expect(there.of(freshGuild(), 'c1')).rejects.toThrow(RedisUnavailable);
    await expect(
      there.change({ guild, channel: null, name: 'tick_ms', value: 800, who: 'ben' }),
    ).rejects.toThrow(RedisUnavailable);

    await link.mend();
    await expect.poll(tick, { timeout: 20_000 }).toBe(700);
    await here.change({ guild, channel: null, name: 'tick_ms', value: 900, who: 'ann' });
    await expect.poll(tick, { timeout: 20_000 }).toBe(900);
    await cutOff.close();
    await link.close();
  });

  test('what other releases may have stored does no harm', async () => {
    const guild = freshGuild();
    await redis.hset(limitsKey(guild), {
      gone: '3',
      tick_ms: 'soon',
      max_players: '99',
      'away_seconds@c1': '40',
    });
    const limits = await (await openSettings()).of(guild, 'c1');
    expect(limits).toMatchObject({ tick_ms: 1500, max_players: 8, away_seconds: 40 });
    expect(await redis.hget(limitsKey(guild), 'gone')).toBe('3');
  });
});
