import type { Completer, Completion, CompletionRequest } from '../../companion/completer.ts';
import type { Clock } from '../../companion/refine/budget.ts';
import { WALL_CLOCK } from '../../companion/refine/clock.ts';
import type { Order } from '../../queue/order.ts';
import type { Progress } from '../../queue/reply.ts';
import type { FromThread, WorkReport } from './protocol.ts';
import { OrderThreadLink } from './thread-link.ts';

/** One question to a model, and what came of it. */
export interface Exchange {
  readonly model: string;
  readonly request: CompletionRequest;
  readonly completion: Completion;
  readonly millis: number;
}

export interface WorkEvents {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
  onExchange(exchange: Exchange): void;
}

/** After it was told to stop, a thread gets so long to come out of a rehearsal. */
const STOP_MS = 2_000;

/** An order came to nothing since its thread ended, or something in it is broken. */
export class OrderThreadLost extends Error {
  override readonly name = 'OrderThreadLost';
}

/**
 * Does orders on threads of their own, each on one: rehearsals compute, and meanwhile this thread has to keep Redis
 * assured that somebody works on them. The models are asked from here.
 */
export class OrderThreads {
  readonly #completers: readonly Completer[];
  readonly #longestMs: number;
  readonly #clock: Clock;
  readonly #idle: OrderThreadLink[] = [];
  readonly #all = new Set<OrderThreadLink>();
  #isClosed = false;

  /** @param longestMs an order that takes longer has hung, and is ended. */
  constructor(completers: readonly Completer[], longestMs: number, clock: Clock = WALL_CLOCK) {
    this.#completers = completers;
    this.#longestMs = longestMs;
    this.#clock = clock;
  }

  /** Has so many threads ready. */
  async warmUp(count: number): Promise<void> {
    this.#idle.push(...(await Promise.all(Array.from({ length: count }, () => this.#start()))));
  }

  /**
   * Does one order.
   *
   * @throws OrderThreadLost where the thread ended over it.
   */
  async run(order: Order, events: WorkEvents): Promise<WorkReport> {
    const thread = this.#idle.pop() ?? (await this.#start());
    let isFit = false;
    try {
      const report = await this.#runOn(thread, order, events);
      isFit = true;
      return report;
    } finally {
      if (isFit && !this.#isClosed) this.#idle.push(thread);
      else await this.#discard(thread);
    }
  }

  /** Ends all threads; orders under way are lost. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((thread) => this.#discard(thread)));
  }

  async #start(): Promise<OrderThreadLink> {
    const thread = await OrderThreadLink.start();
    this.#all.add(thread);
    this.#rest(thread);
    return thread;
  }

  /** One that dies without work is not handed out again. */
  #rest(thread: OrderThreadLink): void {
    thread.listen({ onMessage: () => {}, onEnd: () => this.#forget(thread) });
  }

  #forget(thread: OrderThreadLink): void {
    this.#all.delete(thread);
    const place = this.#idle.indexOf(thread);
    if (place !== -1) this.#idle.splice(place, 1);
  }

  async #discard(thread: OrderThreadLink): Promise<void> {
    this.#forget(thread);
    await thread.end();
  }

  #runOn(thread: OrderThreadLink, order: Order, events: WorkEvents): Promise<WorkReport> {
    const { signal } = events;
    const questions = new Map<number, AbortController>();
    const cleanUps: (() => void)[] = [];
    return new Promise<WorkReport>((resolve, reject) => {
      const loseAfter = (ms: number, why: string): void => {
        cleanUps.push(this.#clock.after(ms, () => reject(new OrderThreadLost(why))));
      };
      loseAfter(this.#longestMs, `an order took longer than ${this.#longestMs} ms`);
      const stop = (): void => {
        thread.say({ type: 'cancel' });
        loseAfter(STOP_MS, 'an order that was cancelled did not stop');
      };
      signal.addEventListener('abort', stop, { once: true });
      cleanUps.push(() => signal.removeEventListener('abort', stop));
      thread.listen({
        onMessage: (message) => {
          if (message.type === 'done') resolve(message.report);
          else if (message.type === 'broke') reject(new OrderThreadLost(message.stack));
          else if (message.type === 'progress') events.onProgress(message.progress);
          else if (message.type === 'abandon') questions.get(message.call)?.abort();
          else if (message.type === 'complete') void this.#ask(thread, message, questions, events);
        },
        onEnd: (why) => reject(new OrderThreadLost(`the thread of an order ended: ${why}`)),
      });
      const models = this.#completers.map(({ name, family }) => ({ name, family }));
      thread.say({ type: 'work', order, models });
      if (signal.aborted) stop();
    }).finally(() => {
      for (const cleanUp of cleanUps) cleanUp();
      for (const abort of questions.values()) abort.abort();
      this.#rest(thread);
    });
  }

  async #ask(
    thread: OrderThreadLink,
    { call, model, request }: Extract<FromThread, { readonly type: 'complete' }>,
    questions: Map<number, AbortController>,
    { onExchange }: WorkEvents,
  ): Promise<void> {
    const completer = this.#completers[model];
    if (completer === undefined) return;
    const abort = new AbortController();
    questions.set(call, abort);
    const startMs = performance.now();
    const completion = await completer.complete(request, {
      signal: abort.signal,
      onText: (added, tokens) => thread.say({ type: 'text', call, added, tokens }),
    });
    questions.delete(call);
    onExchange({ model: completer.name, request, completion, millis: performance.now() - startMs });
    thread.say({ type: 'completed', call, completion });
  }
}
