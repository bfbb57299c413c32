import type { Redis } from 'ioredis';
import { z } from 'zod';
import { KEY_PREFIX } from './keys.ts';

const VERSION = 1;

const flat = z.array(z.string());
const savedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('string'), value: z.string() }),
  z.strictObject({ type: z.literal('hash'), value: z.record(z.string(), z.string()) }),
  /** Members and scores in turn. */
  z.strictObject({ type: z.literal('zset'), value: flat }),
  /** Each entry's id, and its fields and values in turn. */
  z.strictObject({ type: z.literal('stream'), value: z.array(z.tuple([z.string(), flat])) }),
]);
type Saved = z.infer<typeof savedSchema>;

const snapshotSchema = z.strictObject({
  version: z.literal(VERSION),
  keys: z.array(z.strictObject({ key: z.string(), expiresAtMs: z.number().nullable(), saved: savedSchema })),
});

/** The game's own keys as text. Queues are no part of it: their jobs end with the processes. */
export async function takeSnapshot(redis: Redis, now: number): Promise<string> {
  const names = (await redis.keys(`${KEY_PREFIX}*`)).sort();
  const keys = [];
  for (const key of names) {
    const saved = await readKey(redis, key);
    if (saved === null) continue;
    const leftMs = await redis.pttl(key);
    keys.push({ key, expiresAtMs: leftMs < 0 ? null : now + leftMs, saved });
  }
  return JSON.stringify({ version: VERSION, keys });
}

/** Puts the keys of a snapshot back, but for those whose time is over; throws an Error where the text is none. */
export async function restoreSnapshot(redis: Redis, text: string, now: number): Promise<void> {
  const parsed = snapshotSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  for (const { key, expiresAtMs, saved } of parsed.data.keys) {
    if (expiresAtMs !== null && expiresAtMs <= now) continue;
    await writeKey(redis, key, saved);
    if (expiresAtMs !== null) await redis.pexpire(key, expiresAtMs - now);
  }
}

/** null where the key is gone meanwhile. */
async function readKey(redis: Redis, key: string): Promise<Saved | null> {
  const type = await redis.type(key);
  switch (type) {
    case 'none':
      return null;
    case 'string':
      return { type, value: (await redis.get(key)) ?? '' };
    case 'hash':
      return { type, value: await redis.hgetall(key) };
    case 'zset':
      return { type, value: await redis.zrange(key, '0', '-1', 'WITHSCORES') };
    case 'stream':
      return { type, value: await redis.xrange(key, '-', '+') };
    default:
      throw new Error(`The key ${key} holds a ${type}, which a snapshot cannot keep: add it here.`);
  }
}

async function writeKey(redis: Redis, key: string, saved: Saved): Promise<void> {
  switch (saved.type) {
    case 'string':
      await redis.set(key, saved.value);
      return;
    case 'hash':
      await redis.hset(key, saved.value);
      return;
    case 'zset': {
      const ranks = saved.value.flatMap((member, index) =>
        index % 2 === 0 ? [saved.value[index + 1] ?? '0', member] : [],
      );
      await redis.zadd(key, ...ranks);
      return;
    }
    case 'stream':
      for (const [id, fields] of saved.value) await redis.xadd(key, id, ...fields);
  }
}
