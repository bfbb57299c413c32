import type { ConnectionOptions } from 'bullmq';

/** Where Redis is, as plain options: a `url` or the `path` of a socket. */
export type QueueAddress = { readonly url: string } | { readonly path: string };

/** BullMQ's keys apart from the game's own. */
export const QUEUE_PREFIX = 'luamancer-queue';

export const ORDERS = 'orders';
export const replyQueueName = (replyTo: string) => `replies-${replyTo}`;

const retryStrategy = (attempt: number) => Math.min(50 * 2 ** attempt, 1_000);

/** For what somebody waits for: fails at once while Redis is away. */
export function eager(address: QueueAddress): ConnectionOptions {
  return {
    ...address,
    retryStrategy,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_500,
    commandTimeout: 1_500,
  };
}

/** For what has to be done, however long Redis is away. */
export function patient(address: QueueAddress): ConnectionOptions {
  return { ...address, retryStrategy, maxRetriesPerRequest: null };
}

/**
 * A job whose worker was killed is found by another after the longest of these times that ANY worker has: the lock's, and
 * twice the time between looks. So all workers have these.
 */
export const STALLED = { lockDuration: 4_000, stalledInterval: 2_000, maxStalledCount: 2 } as const;

/**
 * Seconds until a worker that hears of nothing looks by itself. The demo Redis does not wake one that is just about to
 * listen; a real one always does.
 */
export const LOOK_ANYWAY = { drainDelay: 1 } as const;

/** Few events are ever read; the demo Redis has room for few. */
export const FEW_EVENTS = { streams: { events: { maxLen: 100 } } } as const;
