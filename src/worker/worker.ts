import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Completer } from '../companion/completer.ts';
import { DEFAULT_FULFIL_LIMITS } from '../companion/fulfil/limits.ts';
import type { MetricsAddress } from '../metrics/serve.ts';
import { serveMetrics } from '../metrics/serve.ts';
import type { QueueAddress } from '../queue/connection.ts';
import { startOrderWorker } from '../queue/order-worker.ts';
import { WorkerMetrics } from './metrics.ts';
import { createProcessor } from './processor.ts';
import { OrderThreads } from './threads/order-threads.ts';
import { Transcripts } from './transcripts.ts';

export interface WorkerOptions {
  readonly address: QueueAddress;
  readonly log: Logger;
  /** Asked in this order, after the library. */
  readonly models: readonly Completer[];
  /** Orders that are worked on at the same time. */
  readonly ordersAtOnce: number;
  /** The directory in which transcripts are kept; null: none are. */
  readonly transcriptsIn: string | null;
  /** Where figures and health are served; null: nowhere. */
  readonly metrics: MetricsAddress | null;
}

export interface RunningWorker {
  /** Takes no more orders, waits for those in work, and ends all that it started; the models stay open. */
  close(): Promise<void>;
}

/** An order that takes so much longer than its budget has hung. */
const GRACE_MS = 60_000;

/** Starts to work orders off; resolves when it does. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { address, log, models, ordersAtOnce, transcriptsIn } = options;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const transcripts = transcriptsIn === null ? null : new Transcripts(transcriptsIn, log);
  const threads = new OrderThreads(models, DEFAULT_FULFIL_LIMITS.millis + GRACE_MS);
  const closers: (() => Promise<void>)[] = [() => threads.close(), async () => transcripts?.close()];
  const close = async (): Promise<void> => {
    for (const one of closers) await one();
  };
  try {
    // A broken library shows now, not with the first order.
    await threads.warmUp(1);
    const work = createProcessor({ threads, metrics: new WorkerMetrics(registry), transcripts, log });
    const worker = await startOrderWorker({ address, log, concurrency: ordersAtOnce, work });
    closers.unshift(() => worker.close());
    if (options.metrics !== null) {
      const health = () => ({ queue: worker.isConnected });
      const served = await serveMetrics({ address: options.metrics, registry, health, log });
      closers.unshift(() => served.close());
    }
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}
