import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { playerId } from '../../src/game/model/ids.ts';
import { step } from '../../src/game/rules/step.ts';
import { newRecord } from '../../src/sandbox/arena/record.ts';
import type { TickRequest } from '../../src/sandbox/arena/request.ts';
import type { ChannelRecord } from '../../src/store/channel-record.ts';
import { channelName, leaseKey, recordKey } from '../../src/store/keys.ts';
import { Leases } from '../../src/store/leases.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';
import { RedisUnavailable } from '../../src/store/unavailable.ts';
import { type Hold, Worlds } from '../../src/store/worlds.ts';
import { flakyLink } from './flaky-link.ts';
import { KINDS, openTestRedis, SILENT } from './redis-under-test.ts';

const JOINED = step(
  createWorld({ level: 'classic' }),
  [{ type: 'join', user: 'u1', name: 'Ann' }],
  new Map(),
).world;
const MOVE: TickRequest = {
  inputs: [{ type: 'move', player: playerId(1), direction: 's' }],
  programs: [],
};

function recordOf(channel: string, since: readonly TickRequest[] = []): ChannelRecord {
  return {
    guild: 'g1',
    channel,
    dungeon: { ...BASE, since },
    board: { message: '123', postedAtMs: 5 },
    view: 'ansi',
    isPaused: false,
    logs: { a1: [{ tick: 3, what: 'said', words: 'hello' }] },
  };
}
const BASE = newRecord(JOINED);

describe.each(KINDS)('channels on %s', (_, path) => {
  let handle: RedisHandle;
  let redis: Redis;
  let channels = 0;
  const freshChannel = () => `c${++channels}`;
  const worldsOf = (owner: string, client = redis) => new Worlds(client, new Leases(client, owner), () => 77);

  beforeAll(async () => {
    handle = await openTestRedis(path);
    redis = await handle.connect('test');
  });
  afterAll(() => handle.close());

  async function taken(worlds: Worlds, channel: string): Promise<Hold> {
    const answer = await worlds.take(channel);
    if (answer.state === 'busy') throw new Error(`${channel} is held by ${answer.owner}`);
    return answer.hold;
  }

  test('what was saved is there for the next process', async () => {
    const channel = freshChannel();
    const ann = worldsOf('ann');
    const first = await ann.take(channel);
    expect(first.state).toBe('empty');
    const hold = await taken(ann, channel);
    const record = recordOf(channel, [MOVE]);
    expect(await ann.save(hold, record)).toBe(true);
    expect(await ann.live()).toContainEqual({ guild: 'g1', channel });
    expect(await worldsOf('ben').take(channel)).toMatchObject({ state: 'busy', owner: 'ann' });

    await ann.release(hold);
    expect(await worldsOf('ben').take(channel)).toMatchObject({ state: 'found', record });
    expect(await ann.live()).toContainEqual({ guild: 'g1', channel });
  });

  test('a tick is saved in one round trip, and the large part only when it is another', async () => {
    const channel = freshChannel();
    const worlds = worldsOf('ann');
    const hold = await taken(worlds, channel);
    await worlds.save(hold, recordOf(channel));
    await redis.hset(recordKey(channel), 'base', 'as it was');

    const sent = vi.spyOn(redis, 'sendCommand');
    await worlds.save(hold, { ...recordOf(channel, [MOVE, MOVE]), isPaused: true });
    expect(sent).toHaveBeenCalledTimes(1);
    sent.mockRestore();
    const { base, since, about } = await redis.hgetall(recordKey(channel));
    expect(base).toBe('as it was');
    expect(JSON.parse(since ?? '')).toEqual([MOVE, MOVE]);
    expect(JSON.parse(about ?? '')).toMatchObject({ isPaused: true });

    const next = recordOf(channel);
    await worlds.save(hold, { ...next, dungeon: { ...next.dungeon, programs: [] } });
    expect(JSON.parse((await redis.hget(recordKey(channel), 'base')) ?? '')).toHaveProperty('world');
  });

  test('a process whose lease was taken over writes nothing any more', async () => {
    const channel = freshChannel();
    const [ann, ben] = [worldsOf('ann'), worldsOf('ben')];
    const old = await taken(ann, channel);
    await ann.save(old, recordOf(channel));
    await redis.del(leaseKey(channelName(channel)));
    const hold = await taken(ben, channel);
    await ben.save(hold, recordOf(channel, [MOVE]));

    expect(await ann.save(old, recordOf(channel, [MOVE, MOVE]))).toBe(false);
    expect(await ann.renew([old])).toEqual([old]);
    expect(await ann.end(old)).toBe(false);
    await ann.release(old);
    expect(await ben.renew([hold])).toEqual([]);
    const stored = await redis.hget(recordKey(channel), 'since');
    expect(JSON.parse(stored ?? '')).toEqual([MOVE]);
  });

  test('an ended dungeon is gone, and its channel free', async () => {
    const channel = freshChannel();
    const ann = worldsOf('ann');
    const hold = await taken(ann, channel);
    await ann.save(hold, recordOf(channel));
    expect(await ann.end(hold)).toBe(true);
    expect((await worldsOf('ben').take(channel)).state).toBe('empty');
    expect(await ann.live()).not.toContainEqual(expect.objectContaining({ channel }));
  });

  test('a record of version 1, which kept no logs, is read', async () => {
    const channel = freshChannel();
    const ann = worldsOf('ann');
    const hold = await taken(ann, channel);
    await ann.save(hold, recordOf(channel));
    await ann.release(hold);
    await redis.hset(recordKey(channel), 'version', '1');
    await redis.hdel(recordKey(channel), 'logs');
    const answer = await worldsOf('ben').take(channel);
    if (answer.state !== 'found') throw new Error(answer.state);
    expect(answer.record).toEqual({ ...recordOf(channel), logs: {} });
  });

  test.each([
    ['a field that is not JSON', { since: '[' }, 'not JSON'],
    ['a later version', { version: '9' }, 'of version 9'],
    ['no version', { version: 'null' }, 'names no version'],
    ['a world that is none', { base: '{"world":{"version":1},"programs":[]}' }, 'of version 2: '],
    ['settings of no kind', { about: '{}' }, /board/],
  ])('a record with %s is set aside and named, not deleted', async (_case, fields, problem) => {
    const channel = freshChannel();
    const ann = worldsOf('ann');
    const first = await taken(ann, channel);
    await ann.save(first, recordOf(channel));
    await ann.release(first);
    await redis.hset(recordKey(channel), fields);
    const before = await redis.hgetall(recordKey(channel));

    const answer = await ann.take(channel);
    if (answer.state !== 'unreadable') throw new Error(answer.state);
    expect(answer.problem).toEqual(
      typeof problem === 'string' ? expect.stringContaining(problem) : expect.stringMatching(problem),
    );
    expect(answer.aside).toBe(`luamancer:{channel-${channel}}:aside-77`);
    expect(await redis.hgetall(answer.aside)).toEqual(before);
    expect(await ann.live()).not.toContainEqual(expect.objectContaining({ channel }));

    expect(await ann.save(answer.hold, recordOf(channel))).toBe(true);
    await ann.release(answer.hold);
    expect((await ann.take(channel)).state).toBe('found');
    expect(await redis.hgetall(answer.aside)).toEqual(before);
  });

  test('something else in the place of a record is set aside as well', async () => {
    const channel = freshChannel();
    await redis.set(recordKey(channel), 'what is this');
    const answer = await worldsOf('ann').take(channel);
    expect(answer).toMatchObject({
      state: 'unreadable',
      problem: 'something that is no dungeon record at all',
    });
    expect(await redis.get(answer.state === 'unreadable' ? answer.aside : '')).toBe('what is this');
  });

  test('a listed channel without a record is empty, and listed no more', async () => {
    const channel = freshChannel();
    await redis.hset('luamancer:live', channel, 'g1');
    const ann = worldsOf('ann');
    expect((await ann.take(channel)).state).toBe('empty');
    expect(await ann.live()).not.toContainEqual(expect.objectContaining({ channel }));
  });

  test('after a save that failed, the next one leaves nothing out', async () => {
    const channel = freshChannel();
    const link = await flakyLink(handle.url.reveal());
    const own = await openRedis({ url: new Secret(link.url), directory: '', log: SILENT, path: '' });
    const worlds = worldsOf('ann', await own.connect('test'));
    const hold = await taken(worlds, channel);
    await worlds.save(hold, recordOf(channel));

    const next = { ...recordOf(channel), dungeon: newRecord(step(JOINED, [], new Map()).world) };
    await link.cut();
    await expect(worlds.save(hold, next)).rejects.toThrow(RedisUnavailable);
    await link.mend();
    await expect.poll(() => worlds.save(hold, next).catch(() => 'away'), { timeout: 20_000 }).toBe(true);
    await worlds.release(hold);
    expect(await worldsOf('ben').take(channel)).toMatchObject({ state: 'found', record: next });
    await own.close();
    await link.close();
  });
});
