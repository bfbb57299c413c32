import type { LlamaContext, LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';

const LEAST_CONTEXT_TOKENS = 2_048;

/**
 * The sequences of one context, each of which answers one request at a time and keeps the prompt that it
 * evaluated. The context is as large as the longest request so far needed it.
 */
export class SequencePool {
  readonly #model: LlamaModel;
  readonly #count: number;
  readonly #threads: number | null;
  #context: LlamaContext | null = null;
  #free: LlamaContextSequence[] = [];
  #taken = 0;
  #returned: (() => void) | null = null;
  /** Requests get their sequences in order, so that a long one is not overtaken for ever. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    model: LlamaModel,
    { count, threads }: { readonly count: number; readonly threads: number | null },
  ) {
    this.#model = model;
    this.#count = count;
    this.#threads = threads;
  }

  /**
   * Waits for a sequence with room for so many tokens, and hands out the one that knows most of the prompt.
   *
   * @throws what node-llama-cpp throws where memory does not suffice.
   */
  take(prompt: readonly Token[], tokens: number): Promise<LlamaContextSequence> {
    const taken = this.#turn.then(() => this.#take(prompt, tokens));
    this.#turn = taken.catch(() => {});
    return taken;
  }

  give(sequence: LlamaContextSequence): void {
    this.#taken--;
    this.#free.push(sequence);
    this.#returned?.();
  }

  async #take(prompt: readonly Token[], tokens: number): Promise<LlamaContextSequence> {
    if (this.#context === null || this.#context.contextSize < tokens) await this.#grow(tokens);
    await this.#waitUntil(() => this.#free.length > 0);
    const known = (sequence: LlamaContextSequence) =>
      sequence.compareContextTokens([...prompt]).firstDifferentIndex;
    const best = this.#free.reduce((one, other) => (known(other) > known(one) ? other : one));
    this.#free = this.#free.filter((sequence) => sequence !== best);
    this.#taken++;
    return best;
  }

  async #grow(tokens: number): Promise<void> {
    await this.#waitUntil(() => this.#taken === 0);
    this.#free = [];
    await this.#context?.dispose();
    this.#context = null;
    const wanted = Math.max(LEAST_CONTEXT_TOKENS, 2 ** Math.ceil(Math.log2(tokens)));
    const contextSize = Math.max(tokens, Math.min(wanted, this.#model.trainContextSize));
    const context = await this.#model.createContext({
      sequences: this.#count,
      contextSize,
      ...(this.#threads === null ? {} : { threads: this.#threads }),
    });
    this.#context = context;
    this.#free = Array.from({ length: this.#count }, () => context.getSequence());
  }

  async #waitUntil(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        this.#returned = resolve;
      });
    }
  }
}
