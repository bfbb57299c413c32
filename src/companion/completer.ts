/** One turn of a conversation with a language model. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

export interface CompletionRequest {
  /** The first ones, up to the first that differs, are the same from order to order: a model keeps what it made of them. */
  readonly messages: readonly Message[];
  readonly maxTokens: number;
  /** 0: always the likeliest token. */
  readonly temperature: number;
  /** Same request and seed, same text. */
  readonly seed: number;
  /** GBNF that the text must follow, for models that need it. */
  readonly grammar?: string;
}

export interface CompletionOptions {
  readonly signal: AbortSignal;
  /** Told as the text grows: what was added, and the tokens written so far. */
  onText(added: string, tokens: number): void;
}

export type Completion =
  | {
      readonly ok: true;
      readonly text: string;
      readonly tokens: number;
      readonly promptTokens: number;
      /** Whether it ended by itself; else `maxTokens` cut it. */
      readonly complete: boolean;
    }
  | {
      readonly ok: false;
      /**
       * `cancelled`: the signal; `too-long`: the messages leave no room for an answer; `timeout`: it took too long;
       * `unavailable`: there is no model to ask (any more).
       */
      readonly kind: 'cancelled' | 'too-long' | 'timeout' | 'unavailable';
      /** What is wrong and what to do about it, for an operator. */
      readonly message: string;
    };

/** How a model wants to be asked: a general one is told the whole API, the shipped one was trained on a short form. */
export type PromptFamily = 'general' | 'luamancer';

/** A language model, wherever it runs. */
export interface Completer {
  /** As people and logs read it. */
  readonly name: string;
  readonly family: PromptFamily;
  /** Never rejects: what goes wrong is a value. */
  complete(request: CompletionRequest, options: CompletionOptions): Promise<Completion>;
  close(): Promise<void>;
}
