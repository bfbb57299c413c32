import type { Queue } from 'bullmq';
import { QUEUE_PREFIX } from './connection.ts';

/** How long it is remembered that an order was cancelled: longer than any order takes. */
export const KEEP_CANCELLED_MS = 60 * 60 * 1_000;

/**
 * A mark instead of a message: a worker that is out of touch for a moment, and one that takes the order up after another was
 * killed, still learn of it.
 */
export const cancelKey = (orderId: string) => `${QUEUE_PREFIX}:cancelled:${orderId}`;

export async function isCancelled(queue: Queue, orderId: string): Promise<boolean> {
  return (await (await queue.getBackend().client).get(cancelKey(orderId))) !== null;
}
