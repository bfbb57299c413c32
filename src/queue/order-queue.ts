import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, Queue } from 'bullmq';
import type { Logger } from 'pino';
import { cancelKey, KEEP_CANCELLED_MS } from './cancelled.ts';
import { FAIL_FAST, FEW_EVENTS, ORDERS, QUEUE_PREFIX, type QueueAddress } from './connection.ts';
import { orderEnds, orderEnters, type Room } from './fairness.ts';
import { companionKey, companionKeyOf, type Order } from './order.ts';
import { inTime } from './unavailable.ts';

/** A person hears within 3 seconds that the queue is away. */
const PATIENCE_MS = 2_500;
const TAKE_BACK_TRIES = 60;

export interface Submitted {
  readonly isIn: true;
  /** Orders that come before this one, those in work not counted. */
  readonly ahead: number;
  /** The order of the same companion that waited, and gave way to this newer one. */
  readonly replaced: string | null;
}

/** What became of submitting an order; where it is not in, the person or the guild has as many unfinished as it may. */
export type Submission = Submitted | { readonly isIn: false; readonly full: 'person' | 'guild' };

/** `removed`: it will not begin, and no reply will come; `asked`: it is in work, and the reply will say; `gone`: too late. */
export type Cancelled = 'removed' | 'asked' | 'gone';

/**
 * The bot's end of the queue. Of each companion at most one order is in work and one waits: the newest.
 * All orders of a companion have to come from one process: the one that drives its channel.
 */
export class OrderQueue {
  readonly #queue: Queue;

  private constructor(queue: Queue) {
    this.#queue = queue;
  }

  static async open(address: QueueAddress, log: Logger): Promise<OrderQueue> {
    const queue = new Queue(ORDERS, {
      connection: { ...address, ...FAIL_FAST },
      prefix: QUEUE_PREFIX,
      ...FEW_EVENTS,
    });
    queue.on('error', (error) => log.debug({ err: error }, 'the queue of orders is away'));
    await inTime(PATIENCE_MS, queue.waitUntilReady());
    return new OrderQueue(queue);
  }

  /** Puts an order into the queue, if there is room; throws QueueUnavailable, and then the order does not count. */
  async submit(order: Order, room: Room): Promise<Submission> {
    try {
      return await inTime(PATIENCE_MS, this.#submit(order, room));
    } catch (error) {
      void this.#takeBack(order);
      throw error;
    }
  }

  /** Keeps an order from being done; throws QueueUnavailable. */
  cancel(orderId: string, guildId: string): Promise<Cancelled> {
    return inTime(PATIENCE_MS, this.#cancel(orderId, guildId));
  }

  /** How many orders come before this one; null when it does not wait any more. */
  async ahead(orderId: string): Promise<number | null> {
    return inTime(PATIENCE_MS, this.#ahead(orderId));
  }

  async close(): Promise<void> {
    await this.#queue.close();
  }

  async #submit(order: Order, room: Room): Promise<Submission> {
    const entered = await orderEnters(this.#queue, order, room);
    if (!entered.isIn) return entered;
    const key = companionKey(order.whose);
    const replaced = await this.#displace(key);
    if (replaced !== null) await orderEnds(this.#queue, order.whose.guildId, replaced);
    await this.#queue.add('order', order, {
      jobId: order.id,
      deduplication: { id: key, keepLastIfActive: true },
      priority: entered.priority,
      removeOnComplete: true,
      removeOnFail: { age: 24 * 60 * 60, count: 1_000 },
    });
    return { isIn: true, ahead: (await this.#ahead(order.id)) ?? 0, replaced };
  }

  /** Makes room for a newer order. One behind an order in work is overwritten by the queue itself. */
  async #displace(key: string): Promise<string | null> {
    const current = await this.#queue.getDeduplicationJobId(key);
    if (current === null) return null;
    const job: Job | undefined = await this.#queue.getJob(current);
    if (job !== undefined && (await this.#remove(job))) return current;
    return this.#waitingBehind(key);
  }

  async #cancel(orderId: string, guildId: string): Promise<Cancelled> {
    const cancelled = await this.#stopBefore(orderId);
    // One in work ends with the worker's outcome.
    if (cancelled !== 'asked') await orderEnds(this.#queue, guildId, orderId);
    return cancelled;
  }

  async #stopBefore(orderId: string): Promise<Cancelled> {
    const client = await this.#queue.getBackend().client;
    const job: Job | undefined = await this.#queue.getJob(orderId);
    if (job === undefined) {
      const key = companionKeyOf(orderId);
      if ((await this.#waitingBehind(key)) !== orderId) return 'gone';
      await client.del(this.#behindKey(key));
    }
    // Also for one that is removed: it may begin at this very moment.
    await client.set(cancelKey(orderId), '1', { PX: KEEP_CANCELLED_MS });
    if (job === undefined || (await this.#remove(job))) return 'removed';
    return (await job.isActive()) ? 'asked' : 'gone';
  }

  /** false where a worker has it already, or is through with it. */
  async #remove(job: Job): Promise<boolean> {
    if (!['waiting', 'prioritized'].includes(await job.getState())) return false;
    try {
      await job.remove();
      return true;
    } catch (error) {
      if (await job.isActive()) return false;
      throw error;
    }
  }

  /** BullMQ keeps the order behind one in work apart from the queue, until that ends. */
  #behindKey(key: string): string {
    return this.#queue.toKey(`dn:${key}`);
  }

  async #waitingBehind(key: string): Promise<string | null> {
    return (await this.#queue.getBackend().client).hget(this.#behindKey(key), 'jid');
  }

  async #ahead(orderId: string): Promise<number | null> {
    const waiting = await (await this.#queue.getBackend().client).zrange(
      this.#queue.toKey('prioritized'),
      0,
      -1,
    );
    const place = waiting.indexOf(orderId);
    return place === -1 ? null : place;
  }

  /** Redis may have taken an order that it did not confirm. Its giver was told that it does not count. */
  async #takeBack({ id, whose }: Order): Promise<void> {
    for (let tries = 0; tries < TAKE_BACK_TRIES; tries++) {
      await sleep(1_000, undefined, { ref: false });
      const isDone = await this.#cancel(id, whose.guildId).then(
        () => true,
        () => false,
      );
      if (isDone) return;
    }
  }
}
