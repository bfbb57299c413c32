import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isCancelled } from './cancelled.ts';
import {
  FEW_EVENTS,
  LOOK_ANYWAY,
  ORDERS,
  patient,
  QUEUE_PREFIX,
  type QueueAddress,
  STALLED,
} from './connection.ts';
import { orderBegins, orderEnds } from './fairness.ts';
import { type Envelope, envelopeSchema, type Order, orderSchema } from './order.ts';
import type { Outcome, Progress } from './reply.ts';
import { ReplySender } from './reply-sender.ts';

/** How soon a cancelled order in work is noticed. */
const LOOK_FOR_CANCEL_MS = 150;

export interface OrderWorkerOptions {
  readonly address: QueueAddress;
  readonly log: Logger;
  /** Orders that are worked on at the same time. */
  readonly concurrency: number;
  /**
   * Does an order. What it throws is a defect: the giver hears that something broke. Once `signal` is aborted its outcome
   * does not matter any more.
   */
  work(order: Order, tools: WorkTools): Promise<Outcome>;
}

export interface WorkTools {
  readonly signal: AbortSignal;
  /** Tells the giver how far it is; may be called as often as there is something to tell. */
  progress(progress: Progress): void;
}

export interface OrderWorker {
  /** Whether Redis is there. */
  readonly isConnected: boolean;
  /** Takes no more orders and waits for those in work. */
  close(): Promise<void>;
}

const CANCELLED: Outcome = { kind: 'cancelled' };

const BROKEN: Outcome = {
  kind: 'failed',
  reason: 'Something broke while the order was worked on.',
  hint: 'Give the order again; if this happens again, say it in other words.',
};

/** A worker's end of the queue: takes orders, has them done and delivers the outcomes, each once. */
export async function startOrderWorker(options: OrderWorkerOptions): Promise<OrderWorker> {
  const { address, log, concurrency } = options;
  const common = { connection: patient(address), prefix: QUEUE_PREFIX, ...FEW_EVENTS };
  const queue = new Queue(ORDERS, common);
  const replies = new ReplySender(address, log);
  const worker = new Worker(ORDERS, (job) => doJob(job, { queue, replies }, options), {
    ...common,
    ...STALLED,
    ...LOOK_ANYWAY,
    concurrency,
  });
  const onAway = (error: Error) => log.debug({ err: error }, 'the queue of orders is away');
  queue.on('error', onAway);
  worker.on('error', onAway);
  // What no processor saw to the end: an order that killed one worker after the other.
  worker.on('failed', (job, error) => {
    log.error({ err: error, orderId: job?.id }, 'an order is given up');
    void answerBroken(job?.data, { queue, replies });
  });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  const client = await queue.getBackend().client;
  return {
    get isConnected() {
      return client.status === 'ready';
    },
    async close() {
      await worker.close();
      await replies.close();
      await queue.close();
    },
  };
}

/** What it takes to end an order. */
interface End {
  readonly queue: Queue;
  readonly replies: ReplySender;
}

async function doJob(job: Job, end: End, { work, log }: OrderWorkerOptions): Promise<void> {
  const parsed = orderSchema.safeParse(job.data);
  if (!parsed.success) {
    log.error({ orderId: job.id, problem: z.prettifyError(parsed.error) }, 'an order is not by the contract');
    await answerBroken(job.data, end);
    return;
  }
  const order = parsed.data;
  const { queue, replies } = end;
  await orderBegins(queue, job.priority);
  if (await isCancelled(queue, order.id)) return endWith(order, CANCELLED, end);
  const abort = new AbortController();
  const teller = replies.progressOf(order);
  const stopLooking = whenCancelled(queue, order.id, () => {
    abort.abort();
    teller.end();
    // At once, even if the work takes a while to end; whatever it still says is not delivered then.
    void endWith(order, CANCELLED, end);
  });
  try {
    const progress = (now: Progress) => {
      if (!abort.signal.aborted) teller.tell(now);
    };
    const outcome = await work(order, { signal: abort.signal, progress });
    teller.end();
    await endWith(order, (await isCancelled(queue, order.id)) ? CANCELLED : outcome, end);
  } catch (error) {
    if (!abort.signal.aborted) log.error({ err: error, orderId: order.id }, 'an order broke');
    await endWith(order, abort.signal.aborted ? CANCELLED : BROKEN, end);
  } finally {
    teller.end();
    stopLooking();
  }
}

/** Looks for the mark of a cancelled order until it is there, or until it is told not to. */
function whenCancelled(queue: Queue, orderId: string, onCancelled: () => void): () => void {
  let isLooking = true;
  const look = async (): Promise<void> => {
    while (isLooking) {
      await sleep(LOOK_FOR_CANCEL_MS);
      if (!(await isCancelled(queue, orderId).catch(() => false)) || !isLooking) continue;
      isLooking = false;
      onCancelled();
    }
  };
  void look();
  return () => {
    isLooking = false;
  };
}

async function answerBroken(data: unknown, end: End): Promise<void> {
  const envelope = envelopeSchema.safeParse(data);
  if (envelope.success) await endWith(envelope.data, BROKEN, end);
}

/** There is room for another order by the time that the giver hears of this one's end. */
async function endWith(order: Envelope, outcome: Outcome, { queue, replies }: End): Promise<void> {
  await orderEnds(queue, order.whose.guildId, order.id);
  await replies.outcome(order, outcome);
}
