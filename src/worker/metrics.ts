import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type Outcome, type Progress, STAGES } from '../queue/reply.ts';
import type { Exchange } from './threads/order-threads.ts';

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 120];

/** What a worker counts, for Prometheus. */
export class WorkerMetrics {
  readonly #inStage: Gauge<'stage'>;
  readonly #ended: Counter<'outcome' | 'brain'>;
  readonly #waited: Histogram;
  readonly #worked: Histogram<'outcome'>;
  readonly #attempts: Histogram;
  readonly #tokens: Counter<'model'>;
  readonly #promptTokens: Counter<'model'>;
  readonly #speed: Histogram<'model'>;

  constructor(registry: Registry) {
    const registers = [registry];
    const outcomes = 'program, answer, refused, failed, cancelled';
    this.#inStage = new Gauge({
      name: 'luamancer_worker_orders_in_work',
      help: `Orders in work, by stage: ${STAGES.join(', ')}`,
      labelNames: ['stage'],
      registers,
    });
    for (const stage of STAGES) this.#inStage.set({ stage }, 0);
    this.#ended = new Counter({
      name: 'luamancer_worker_orders_total',
      help: `Orders done, by outcome (${outcomes}) and by what answered`,
      labelNames: ['outcome', 'brain'],
      registers,
    });
    this.#waited = new Histogram({
      name: 'luamancer_order_wait_seconds',
      help: 'From giving an order until a worker begins it',
      buckets: SECONDS,
      registers,
    });
    this.#worked = new Histogram({
      name: 'luamancer_order_work_seconds',
      help: 'From beginning an order to its outcome',
      labelNames: ['outcome'],
      buckets: SECONDS,
      registers,
    });
    this.#attempts = new Histogram({
      name: 'luamancer_order_attempts',
      help: 'Programs tried for one order',
      buckets: [0, 1, 2, 3, 4, 5, 10],
      registers,
    });
    this.#tokens = new Counter({
      name: 'luamancer_model_tokens_total',
      help: 'Tokens that a model wrote',
      labelNames: ['model'],
      registers,
    });
    this.#promptTokens = new Counter({
      name: 'luamancer_model_prompt_tokens_total',
      help: 'Tokens that a model was asked with',
      labelNames: ['model'],
      registers,
    });
    this.#speed = new Histogram({
      name: 'luamancer_model_tokens_per_second',
      help: 'How fast one answer of a model came, its prompt included',
      labelNames: ['model'],
      buckets: [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500],
      registers,
    });
  }

  /** An order begins; told then how it goes on, and how it ended. */
  begin(waitedMs: number): OrderMetrics {
    this.#waited.observe(Math.max(0, waitedMs) / 1_000);
    let stage: Progress['stage'] = 'planning';
    this.#inStage.inc({ stage });
    return {
      reaches: (next) => {
        this.#inStage.dec({ stage });
        stage = next;
        this.#inStage.inc({ stage });
      },
      ends: (outcome, { brain, attempts, millis }) => {
        this.#inStage.dec({ stage });
        this.#ended.inc({ outcome, brain: brain ?? 'none' });
        this.#worked.observe({ outcome }, millis / 1_000);
        this.#attempts.observe(attempts);
      },
    };
  }

  exchanged({ model, completion, millis }: Exchange): void {
    if (!completion.ok) return;
    this.#tokens.inc({ model }, completion.tokens);
    this.#promptTokens.inc({ model }, completion.promptTokens);
    if (millis > 0) this.#speed.observe({ model }, (completion.tokens * 1_000) / millis);
  }
}

export interface OrderMetrics {
  reaches(stage: Progress['stage']): void;
  ends(
    outcome: Outcome['kind'],
    effort: { readonly brain: string | null; readonly attempts: number; readonly millis: number },
  ): void;
}
