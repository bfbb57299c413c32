import type { ConnectionOptions } from 'bullmq';

/** Where a Redis is, as plain options that every client takes: a `url` or the `path` of a socket. */
export type QueueAddress = { readonly url: string } | { readonly path: string };

/** BullMQ's keys apart from the game's own. */
export const QUEUE_PREFIX = 'luamancer-queue';

export const ORDERS = 'orders';
export const replyQueueName = (replyTo: string) => `replies-${replyTo}`;

const retryStrategy = (attempt: number) => Math.min(50 * 2 ** attempt, 1_000);

/**
 * A client for what somebody waits for. It fails fast instead of waiting for Redis to come back: a command that is tried
 * again later would say what was true long before. It goes on reconnecting in the background.
 */
export const FAIL_FAST = {
  retryStrategy,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 1_500,
  commandTimeout: 1_500,
  /** A connection on which nothing comes back is dead: a new one is made. */
  socketTimeout: 2_000,
} as const;

/** For what has to be done, however long Redis is away. */
export function patient(address: QueueAddress): ConnectionOptions {
  return { ...address, retryStrategy, maxRetriesPerRequest: null };
}

/**
 * A job whose worker was killed is taken up by another when its lock is over and two looks have found it so: within 7 s.
 * The longest times that ANY worker has count, so all have these.
 */
export const STALLED = { lockDuration: 4_000, stalledInterval: 1_500, maxStalledCount: 2 } as const;

/**
 * Seconds until a worker that hears of nothing looks by itself. The demo Redis does not wake one that is just about to
 * listen; a real one always does.
 */
export const LOOK_ANYWAY = { drainDelay: 1 } as const;

/** Few events are ever read; the demo Redis has room for few. */
export const FEW_EVENTS = { streams: { events: { maxLen: 100 } } } as const;
