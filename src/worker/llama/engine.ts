import type { ChatHistoryItem, ChatWrapper, Llama, LlamaGrammar, LlamaModel, Token } from 'node-llama-cpp';
import type { Answered, Ask } from './protocol.ts';
import { SequencePool } from './sequence-pool.ts';

type Package = typeof import('node-llama-cpp');

/** Less room than this for an answer is none. */
const LEAST_ANSWER_TOKENS = 32;
/** A context is never filled to its last cells: llama.cpp would begin to shift it. */
const SPARE_TOKENS = 2;
/** Between two such pieces of a prompt it is seen whether somebody cancelled. */
const PIECE_TOKENS = 128;

/** A loaded model: answers requests, several at once. */
export class Engine {
  readonly #package: Package;
  readonly #llama: Llama;
  readonly #model: LlamaModel;
  readonly #wrapper: ChatWrapper;
  readonly #pool: SequencePool;
  readonly #grammars = new Map<string, Promise<LlamaGrammar>>();

  constructor(
    nodeLlamaCpp: Package,
    llama: Llama,
    model: LlamaModel,
    options: { readonly parallel: number; readonly threads: number | null },
  ) {
    this.#package = nodeLlamaCpp;
    this.#llama = llama;
    this.#model = model;
    this.#pool = new SequencePool(model, { count: options.parallel, threads: options.threads });
    this.#wrapper =
      nodeLlamaCpp.resolveChatWrapper(model, {
        // A program is wanted, not thoughts about it: they cost minutes on a processor.
        customWrapperSettings: { qwen: { thoughts: 'discourage' } },
        warningLogs: false,
      }) ?? new nodeLlamaCpp.GeneralChatWrapper();
  }

  /** Answers one request; never rejects. */
  async answer(
    ask: Ask,
    signal: AbortSignal,
    onText: (added: string, tokens: number) => void,
  ): Promise<Answered> {
    const failed = (kind: Extract<Answered, { type: 'failed' }>['kind'], message: string) =>
      ({ type: 'failed', id: ask.id, kind, message }) as const;
    let grammar: LlamaGrammar | null;
    try {
      grammar = ask.grammar === null ? null : await this.#grammar(ask.grammar);
    } catch (error) {
      return failed('unavailable', `The grammar cannot be used: ${messageOf(error)}`);
    }
    const { tokens: prompt, stops } = this.#prompt(ask.messages);
    const limit = this.#model.trainContextSize;
    const room = limit - prompt.length - SPARE_TOKENS;
    if (room < Math.min(ask.maxTokens, LEAST_ANSWER_TOKENS)) {
      const message = `The messages have ${prompt.length} tokens, and the model takes ${limit} together with the answer. Shorten them, or choose a model with a longer context.`;
      return failed('too-long', message);
    }
    const maxTokens = Math.min(ask.maxTokens, room);
    try {
      const sequence = await this.#pool.take(prompt, prompt.length + maxTokens + SPARE_TOKENS);
      try {
        return await this.#generate(sequence, { ask, prompt, stops, maxTokens, grammar, signal, onText });
      } catch (error) {
        await sequence.clearHistory();
        throw error;
      } finally {
        this.#pool.give(sequence);
      }
    } catch (error) {
      if (signal.aborted) return failed('cancelled', 'The request was cancelled.');
      if (error instanceof this.#package.InsufficientMemoryError) {
        return failed('too-long', `Memory does not suffice for ${prompt.length} tokens: ${messageOf(error)}`);
      }
      return failed('unavailable', `The model failed: ${messageOf(error)}`);
    }
  }

  async #generate(
    sequence: Awaited<ReturnType<SequencePool['take']>>,
    { ask, prompt, stops, maxTokens, grammar, signal, onText }: Generation,
  ): Promise<Answered> {
    // The last token is left for the generation, which begins with evaluating it.
    const before = prompt.slice(0, -1);
    await sequence.adaptStateToTokens(before, false);
    const keptTokens = sequence.nextTokenIndex;
    for (let start = keptTokens; start < before.length; start += PIECE_TOKENS) {
      signal.throwIfAborted();
      await sequence.evaluateWithoutGeneratingNewTokens(before.slice(start, start + PIECE_TOKENS));
    }
    signal.throwIfAborted();
    let tokens = 0;
    const completion = new this.#package.LlamaCompletion({ contextSequence: sequence });
    try {
      const { response, metadata } = await completion.generateCompletionWithMeta([...prompt], {
        maxTokens,
        temperature: ask.temperature,
        seed: ask.seed,
        // On by default, and wrong for code, which repeats itself.
        repeatPenalty: false,
        disableContextShift: true,
        // Whatever is set aside here is cut from the prompt's beginning, unseen.
        contextShiftSize: 1,
        customStopTriggers: stops,
        ...(grammar === null ? {} : { grammar }),
        signal,
        stopOnAbortSignal: false,
        onToken: (added) => {
          tokens += added.length;
        },
        onTextChunk: (added) => onText(added, tokens),
      });
      return {
        type: 'done',
        id: ask.id,
        text: response,
        tokens,
        promptTokens: prompt.length,
        keptTokens,
        complete: metadata.stopReason !== 'maxTokens',
      };
    } finally {
      completion.dispose({ disposeSequence: false });
    }
  }

  /** The messages in the model's own form. What people wrote stays text, also where it looks like a control token. */
  #prompt(messages: Ask['messages']): { readonly tokens: Token[]; readonly stops: Generation['stops'] } {
    const chatHistory = [...messages.map(historyItem), { type: 'model' as const, response: [] }];
    const { contextText, stopGenerationTriggers } = this.#wrapper.generateContextState({ chatHistory });
    return { tokens: contextText.tokenize(this.#model.tokenizer), stops: stopGenerationTriggers };
  }

  #grammar(text: string): Promise<LlamaGrammar> {
    const known = this.#grammars.get(text);
    if (known !== undefined) return known;
    const grammar = this.#llama.createGrammar({ grammar: text });
    this.#grammars.set(text, grammar);
    return grammar;
  }
}

interface Generation {
  readonly ask: Ask;
  readonly prompt: readonly Token[];
  readonly stops: ReturnType<ChatWrapper['generateContextState']>['stopGenerationTriggers'];
  readonly maxTokens: number;
  readonly grammar: LlamaGrammar | null;
  readonly signal: AbortSignal;
  readonly onText: (added: string, tokens: number) => void;
}

function historyItem({ role, text }: Ask['messages'][number]): ChatHistoryItem {
  return role === 'assistant' ? { type: 'model', response: [text] } : { type: role, text };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
