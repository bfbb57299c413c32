import { Worker } from 'bullmq';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  FEW_EVENTS,
  LOOK_ANYWAY,
  patient,
  QUEUE_PREFIX,
  type QueueAddress,
  replyQueueName,
  STALLED,
} from './connection.ts';
import { type Reply, replySchema } from './reply.ts';

/** Replies that are seen to at the same time: to install a program takes until the next tick. */
const CONCURRENCY = 100;

export interface IntakeOptions {
  readonly address: QueueAddress;
  /** The name under which this process asks; what came while it was away waits for it. */
  readonly replyTo: string;
  readonly log: Logger;
  receive(reply: Reply): Promise<void>;
}

export interface Intake {
  /** Waits for what is being received. */
  close(): Promise<void>;
}

/** The bot's end of its queue of replies. What is not by the contract is logged and dropped. */
export async function openReplies({ address, replyTo, log, receive }: IntakeOptions): Promise<Intake> {
  const worker = new Worker(
    replyQueueName(replyTo),
    async ({ data }) => {
      const reply = replySchema.safeParse(data);
      if (!reply.success) {
        log.error(
          { problem: z.prettifyError(reply.error) },
          'a reply is not by the contract, and is dropped',
        );
        return;
      }
      try {
        await receive(reply.data);
      } catch (error) {
        log.error({ err: error, orderId: reply.data.orderId }, 'a reply could not be followed');
      }
    },
    {
      connection: patient(address),
      prefix: QUEUE_PREFIX,
      concurrency: CONCURRENCY,
      ...STALLED,
      ...LOOK_ANYWAY,
      ...FEW_EVENTS,
    },
  );
  worker.on('error', (error) => log.debug({ err: error }, 'the queue of replies is away'));
  await worker.waitUntilReady();
  return { close: () => worker.close() };
}
