import type { RedisOptions } from 'ioredis';

/** Where a Redis is, as plain options: what ioredis and BullMQ both take. */
export type RedisAddress = { readonly path: string } | { readonly url: string };

/** `redis://...` and `rediss://...` as they are; `unix:///path/to/socket` as its path. */
export function addressOf(url: string): RedisAddress {
  const { protocol, pathname } = new URL(url);
  return protocol === 'unix:' ? { path: decodeURIComponent(pathname) } : { url };
}

/** The address for people: without name and password. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}

/**
 * A client of the store fails fast instead of waiting for Redis to come back: a command that is tried again later
 * would say what was true long before. It goes on reconnecting in the background.
 */
export const FAIL_FAST = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 1_500,
  /** A connection on which nothing comes back is dead: a new one is made. */
  socketTimeout: 2_000,
  connectTimeout: 1_500,
  retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 1_000),
} as const satisfies RedisOptions;
