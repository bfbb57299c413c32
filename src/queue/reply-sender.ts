import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { FEW_EVENTS, patient, QUEUE_PREFIX, type QueueAddress, replyQueueName } from './connection.ts';
import { type Envelope, ORDER_VERSION } from './order.ts';
import type { Outcome, Progress, Reply } from './reply.ts';

/** Progress is told no oftener than people see it. */
const PROGRESS_MS = 1_500;
/** So long a second outcome of the same order is recognised, and not delivered. */
const OUTCOME_SECONDS = 60 * 60;

/** Tells how far one order is. */
export interface ProgressTeller {
  tell(progress: Progress): void;
  /** Nothing more is told. */
  end(): void;
}

/** The worker's way back to the bot processes that ask. */
export class ReplySender {
  readonly #address: QueueAddress;
  readonly #log: Logger;
  readonly #queues = new Map<string, Queue>();

  constructor(address: QueueAddress, log: Logger) {
    this.#address = address;
    this.#log = log;
  }

  /** Tells how far an order is: the first at once, then the newest every 1.5 s; what was overtaken in between is not told. */
  progressOf(order: Envelope): ProgressTeller {
    let newest: Progress | null = null;
    let timer: NodeJS.Timeout | null = null;
    const tell = (): void => {
      timer = newest === null ? null : setTimeout(tell, PROGRESS_MS);
      if (newest === null) return;
      const progress = newest;
      newest = null;
      this.#send(order, { ...headOf(order), type: 'progress', progress }, {}).catch((error: unknown) => {
        this.#log.debug({ err: error, orderId: order.id }, 'progress was not told');
      });
    };
    return {
      tell(progress) {
        newest = progress;
        if (timer === null) tell();
      },
      end() {
        newest = null;
        if (timer !== null) clearTimeout(timer);
      },
    };
  }

  /** Delivers how an order ended, once, however often it is said; waits for Redis as long as it takes. */
  async outcome(order: Envelope, outcome: Outcome): Promise<void> {
    await this.#send(order, { ...headOf(order), type: 'outcome', outcome }, { jobId: `${order.id}-outcome` });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  async #send({ replyTo }: Envelope, reply: Reply, options: { jobId?: string }): Promise<void> {
    const kept = options.jobId === undefined ? true : { age: OUTCOME_SECONDS };
    await this.#queueOf(replyTo).add(reply.type, reply, {
      ...options,
      removeOnComplete: kept,
      removeOnFail: kept,
    });
  }

  #queueOf(replyTo: string): Queue {
    const known = this.#queues.get(replyTo);
    if (known !== undefined) return known;
    const queue = new Queue(replyQueueName(replyTo), {
      connection: patient(this.#address),
      prefix: QUEUE_PREFIX,
      ...FEW_EVENTS,
    });
    queue.on('error', (error) => this.#log.debug({ err: error }, 'a queue of replies is away'));
    this.#queues.set(replyTo, queue);
    return queue;
  }
}

function headOf({ id, whose, text }: Envelope): Pick<Reply, 'version' | 'orderId' | 'whose' | 'text'> {
  return { version: ORDER_VERSION, orderId: id, whose, text };
}
