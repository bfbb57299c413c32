import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Order } from '../queue/order.ts';
import type { OrderWorkerOptions } from '../queue/order-worker.ts';
import type { Outcome } from '../queue/reply.ts';
import type { WorkerMetrics } from './metrics.ts';
import type { Exchange, OrderThreads } from './threads/order-threads.ts';
import type { WorkReport } from './threads/protocol.ts';
import type { Transcripts } from './transcripts.ts';

export interface ProcessorParts {
  readonly threads: Pick<OrderThreads, 'run'>;
  readonly metrics: WorkerMetrics;
  /** null: none are kept. */
  readonly transcripts: Pick<Transcripts, 'write'> | null;
  readonly log: Logger;
}

const BROKEN: Outcome = {
  kind: 'failed',
  reason: 'Something broke while the order was worked on.',
  hint: 'Give the order again; if this happens again, say it in other words.',
};

/** Does the orders that come out of the queue: on threads, counted, and with a transcript of each. */
export function createProcessor({
  threads,
  metrics,
  transcripts,
  log,
}: ProcessorParts): OrderWorkerOptions['work'] {
  return async (order, { signal, progress }) => {
    const startedMs = Date.now();
    const counted = metrics.begin(startedMs - order.askedAtMs);
    const exchanges: Exchange[] = [];
    const end = (report: WorkReport): Outcome => {
      const { outcome, brain, attempts, millis } = report;
      counted.ends(outcome.kind, { brain, attempts: attempts.length, millis });
      log.info(
        {
          orderId: order.id,
          outcome: outcome.kind,
          brain,
          attempts: attempts.length,
          millis: Math.round(millis),
        },
        'an order is done',
      );
      void transcripts?.write(transcriptOf(order, startedMs, exchanges, report));
      return outcome;
    };
    try {
      const report = await threads.run(order, {
        signal,
        onProgress: (now) => {
          counted.reaches(now.stage);
          progress(now);
        },
        onExchange: (exchange) => {
          exchanges.push(exchange);
          metrics.exchanged(exchange);
        },
      });
      return end(report);
    } catch (error) {
      const outcome: Outcome = signal.aborted ? { kind: 'cancelled' } : BROKEN;
      if (!signal.aborted) log.error({ err: error, orderId: order.id }, 'an order broke');
      return end({ outcome, brain: null, attempts: [], tokens: 0, millis: Date.now() - startedMs });
    }
  };
}

/** All that happened to an order. Who gave it is not in it, beyond the channel that its id names. */
function transcriptOf(
  { id, kind = 'do', text, askedAtMs }: Order,
  startedMs: number,
  exchanges: readonly Exchange[],
  { outcome, brain, attempts, tokens, millis }: WorkReport,
): Readonly<Record<string, unknown>> {
  return {
    at: new Date(startedMs).toISOString(),
    orderId: id,
    kind,
    order: text,
    waitedMs: Math.max(0, startedMs - askedAtMs),
    millis: Math.round(millis),
    brain,
    tokens,
    exchanges: exchanges.map(({ model, request, completion, millis: took }) => ({
      model,
      promptHash: createHash('sha256').update(JSON.stringify(request.messages)).digest('hex').slice(0, 16),
      ...request,
      completion,
      millis: Math.round(took),
    })),
    attempts,
    outcome,
  };
}
