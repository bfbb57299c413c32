import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../queue/reply.ts';

/** Seconds; a tick is late when its thread, or the storing of the one before, was. */
export const LATENESS_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3];

/** Answers that Discord counts as invalid requests: 10,000 in 10 minutes shut a bot out. */
const INVALID = [401, 403, 429];
const TOO_MANY = 429;

/** How the bot fares, in figures: names begin with `luamancer_`, times are seconds. */
export class Meters {
  readonly registry = new Registry();
  readonly #ticks: Counter;
  readonly #lateness: Histogram;
  readonly #interactions: Counter<'type'>;
  readonly #answers: Histogram<'type'>;
  readonly #orders: Counter<'outcome'>;
  readonly #requests: Counter<'status'>;
  readonly #invalid: Counter;
  readonly #rateLimited: Counter;

  /** @param dungeons counted whenever the figures are asked for. */
  constructor(dungeons: () => { readonly awake: number; readonly asleep: number }) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#ticks = new Counter({ name: 'luamancer_ticks_total', help: 'Ticks of all dungeons', registers });
    this.#lateness = new Histogram({
      name: 'luamancer_tick_lateness_seconds',
      help: 'How long after its time a tick began; ticks that come at once for a move are not among them',
      buckets: LATENESS_BUCKETS,
      registers,
    });
    this.#interactions = new Counter({
      name: 'luamancer_interactions_total',
      help: 'Commands, button presses and forms',
      labelNames: ['type'],
      registers,
    });
    this.#answers = new Histogram({
      name: 'luamancer_answer_seconds',
      help: 'From an interaction that came to its answer that Discord took',
      labelNames: ['type'],
      buckets: ANSWER_BUCKETS,
      registers,
    });
    this.#orders = new Counter({
      name: 'luamancer_orders_total',
      help: 'Orders that ended, by how they did',
      labelNames: ['outcome'],
      registers,
    });
    this.#requests = new Counter({
      name: 'luamancer_discord_requests_total',
      help: 'Requests to Discord, by the status of the answer',
      labelNames: ['status'],
      registers,
    });
    this.#invalid = new Counter({
      name: 'luamancer_discord_invalid_requests_total',
      help: 'Requests that Discord counts as invalid (401, 403, and 429 but for shared limits)',
      registers,
    });
    this.#rateLimited = new Counter({
      name: 'luamancer_discord_rate_limited_total',
      help: 'Requests that Discord refused for being too many (429)',
      registers,
    });
    new Gauge({
      name: 'luamancer_dungeons',
      help: 'Dungeons that this process drives',
      labelNames: ['phase'],
      registers,
      collect() {
        const { awake, asleep } = dungeons();
        this.set({ phase: 'awake' }, awake);
        this.set({ phase: 'asleep' }, asleep);
      },
    });
  }

  /** @param lateMs how late it began; null where it was not due at a certain time. */
  tick(lateMs: number | null): void {
    this.#ticks.inc();
    if (lateMs !== null) this.#lateness.observe(Math.max(0, lateMs) / 1_000);
  }

  interaction(type: 'command' | 'button' | 'form', tookMs: number): void {
    this.#interactions.inc({ type });
    this.#answers.observe({ type }, tookMs / 1_000);
  }

  order(outcome: Outcome['kind']): void {
    this.#orders.inc({ outcome });
  }

  /** Discord answered a request. @param isShared a limit that others use up as well, which Discord does not hold against us. */
  answered(status: number, isShared: boolean): void {
    this.#requests.inc({ status: String(status) });
    if (status === TOO_MANY) this.#rateLimited.inc();
    if (INVALID.includes(status) && !isShared) this.#invalid.inc();
  }
}
