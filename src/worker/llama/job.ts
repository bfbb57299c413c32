import type { Completion, CompletionOptions } from '../../companion/completer.ts';
import type { Ask } from './protocol.ts';

/** One request on its way: settled once, by an answer, its signal, or its time. */
export class Job {
  readonly ask: Ask;
  readonly completion: Promise<Completion>;
  readonly #options: CompletionOptions;
  readonly #askedMs = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort: () => void;
  #resolve: ((completion: Completion) => void) | null = null;

  /** @param onDrop told when the signal or the time settled it, so that work for it can stop. */
  constructor(ask: Ask, options: CompletionOptions, timeoutMs: number, onDrop: () => void) {
    this.ask = ask;
    this.#options = options;
    this.completion = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    const drop = (completion: Completion) => {
      this.settle(completion);
      onDrop();
    };
    this.#onAbort = () => drop(Job.cancelled());
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#timer = setTimeout(() => {
      const seconds = timeoutMs / 1_000;
      const message = `The model had no answer within ${seconds} s. A smaller model, a GPU or fewer orders at once would help.`;
      drop({ ok: false, kind: 'timeout', message });
    }, timeoutMs);
  }

  static cancelled(): Completion {
    return { ok: false, kind: 'cancelled', message: 'The request was cancelled.' };
  }

  /** Since it was asked. */
  get millis(): number {
    return Math.round(performance.now() - this.#askedMs);
  }

  /** Passes on what was added, unless it is settled. */
  grow(added: string, tokens: number): void {
    if (this.#resolve !== null) this.#options.onText(added, tokens);
  }

  settle(completion: Completion): void {
    clearTimeout(this.#timer);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    this.#resolve?.(completion);
    this.#resolve = null;
  }
}
