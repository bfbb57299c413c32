import type {
  Completer,
  Completion,
  CompletionOptions,
  CompletionRequest,
} from '../../companion/completer.ts';
import type { FromThread, ModelName, ToThread } from './protocol.ts';

interface Asked {
  readonly options: CompletionOptions;
  settle(completion: Completion): void;
}

/** A thread's way to the models, which stay with the main thread. */
export class FarModels {
  readonly #send: (message: FromThread) => void;
  readonly #asked = new Map<number, Asked>();
  #calls = 0;

  constructor(send: (message: FromThread) => void) {
    this.#send = send;
  }

  /** Each of the models as one that can be asked here. */
  completers(models: readonly ModelName[]): readonly Completer[] {
    return models.map(({ name, family }, model) => ({
      name,
      family,
      complete: (request, options) => this.#complete(model, request, options),
      close: async () => {},
    }));
  }

  receive(message: Extract<ToThread, { readonly type: 'text' | 'completed' }>): void {
    const asked = this.#asked.get(message.call);
    if (message.type === 'text') asked?.options.onText(message.added, message.tokens);
    else asked?.settle(message.completion);
  }

  #complete(model: number, request: CompletionRequest, options: CompletionOptions): Promise<Completion> {
    const { signal } = options;
    if (signal.aborted) return Promise.resolve(CANCELLED);
    const call = ++this.#calls;
    return new Promise((resolve) => {
      const settle = (completion: Completion): void => {
        signal.removeEventListener('abort', abandon);
        this.#asked.delete(call);
        resolve(completion);
      };
      const abandon = (): void => {
        this.#send({ type: 'abandon', call });
        settle(CANCELLED);
      };
      signal.addEventListener('abort', abandon, { once: true });
      this.#asked.set(call, { options, settle });
      this.#send({ type: 'complete', call, model, request });
    });
  }
}

const CANCELLED: Completion = { ok: false, kind: 'cancelled', message: 'the order was cancelled' };
