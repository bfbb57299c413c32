import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { answered, isReplyError } from './unavailable.ts';

/** Runs a Lua script in Redis: what it reads and writes, nobody else comes between. */
export type Script = (
  redis: Redis,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<unknown>;

/** Sends the script's text only to a server that does not know it yet; else one short round trip. */
export function defineScript(lua: string): Script {
  const hash = createHash('sha1').update(lua).digest('hex');
  return async (redis, keys, args) => {
    try {
      return await answered(redis.evalsha(hash, keys.length, ...keys, ...args));
    } catch (error) {
      if (!isReplyError(error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return answered(redis.eval(lua, keys.length, ...keys, ...args));
    }
  };
}
