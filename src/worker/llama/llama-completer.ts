import type { Logger } from 'pino';
import { z } from 'zod';
import type {
  Completer,
  Completion,
  CompletionOptions,
  CompletionRequest,
  PromptFamily,
} from '../../companion/completer.ts';
import { firstIdentity, type ModelIdentity } from './identity.ts';
import { Job } from './job.ts';
import { ProcessLink } from './process-link.ts';
import { type Answered, askSchema, type FromModel, type Ready } from './protocol.ts';

export interface LlamaOptions {
  /** The path of a GGUF file, or an address to download one from (`hf:user/model:Q4_K_M`, `https://...`). */
  readonly model: string;
  /** Where downloads are kept. */
  readonly directory: string;
  /** Overrides what the model's card or file says. */
  readonly family?: PromptFamily;
  /** Threads to compute with; as many as suit the model unless given. */
  readonly threads?: number;
  /** Requests that are answered at the same time, in one batch; more wait. */
  readonly parallel?: number;
  /** From asking to the last token. */
  readonly timeoutMs?: number;
  /** How much memory the model may take; what is free unless given. */
  readonly memoryBytes?: number;
  /** After the process ended by itself; it doubles each time. */
  readonly restartDelayMs?: number;
}

/** What a model turned out to be, or why there is none. */
export type Readiness = (Ready & { readonly ok: true }) | { readonly ok: false; readonly message: string };

/** What was done so far. */
export interface LlamaTotals {
  readonly answers: number;
  readonly tokens: number;
  readonly promptTokens: number;
  /** Of the prompts' tokens, those that had not to be evaluated again. */
  readonly keptTokens: number;
  /** Times that the process ended by itself. */
  readonly crashes: number;
}

export interface LlamaCompleter extends Completer {
  /** Settles when the model is loaded, or it is clear that there will be none. Never rejects. */
  readonly ready: Promise<Readiness>;
  readonly totals: LlamaTotals;
}

const DEFAULTS = { parallel: 4, timeoutMs: 120_000, restartDelayMs: 500 };
/** So many ends in a row, without an answer between them, and it is not started again. */
const MOST_CRASHES = 4;
/** A process that has not stopped so long after it was told to has to be ended. */
const STOP_MS = 60_000;

/**
 * A model in a process of its own. It never throws: what is wrong with the model is logged once and is the answer
 * to every request.
 */
export function createLlamaCompleter(options: LlamaOptions, log: Logger): LlamaCompleter {
  return new LlamaPort(options, log);
}

class LlamaPort implements LlamaCompleter {
  readonly ready: Promise<Readiness>;
  readonly #options: LlamaOptions & typeof DEFAULTS;
  readonly #log: Logger;
  readonly #running = new Map<number, Job>();
  #waiting: Job[] = [];
  #identity: ModelIdentity;
  #settleReady: (readiness: Readiness) => void = () => {};
  #link: ProcessLink | null = null;
  #isLoaded = false;
  /** Why there is no model and will be none; null as long as there may be. */
  #refusal: string | null = null;
  /** How far a download is, 0 to 1; null when none is under way. */
  #download: number | null = null;
  #restart: NodeJS.Timeout | undefined;
  #crashesInRow = 0;
  #ids = 0;
  #totals = { answers: 0, tokens: 0, promptTokens: 0, keptTokens: 0, crashes: 0 };

  constructor(options: LlamaOptions, log: Logger) {
    this.#options = { ...DEFAULTS, ...options };
    this.#log = log;
    this.#identity = firstIdentity(options.model, options.family ?? null);
    this.ready = new Promise((resolve) => {
      this.#settleReady = resolve;
    });
    this.#start();
  }

  get name(): string {
    return this.#identity.name;
  }

  get family(): PromptFamily {
    return this.#identity.family;
  }

  get totals(): LlamaTotals {
    return { ...this.#totals };
  }

  complete(request: CompletionRequest, options: CompletionOptions): Promise<Completion> {
    if (options.signal.aborted) return Promise.resolve(Job.cancelled());
    if (this.#refusal !== null) return Promise.resolve(unavailable(this.#refusal));
    if (this.#download !== null) {
      const percent = Math.floor(this.#download * 100);
      return Promise.resolve(unavailable(`The model is being downloaded (${percent}%). Try again later.`));
    }
    const ask = askSchema.safeParse({ type: 'ask', id: ++this.#ids, grammar: null, ...request });
    if (!ask.success) {
      return Promise.resolve(unavailable(`The model cannot be asked this: ${z.prettifyError(ask.error)}`));
    }
    const job = new Job(ask.data, options, this.#options.timeoutMs, () => this.#drop(job));
    this.#waiting.push(job);
    this.#hand();
    return job.completion;
  }

  async close(): Promise<void> {
    this.#refuse('The model was closed.');
    await this.#link?.end();
  }

  #start(): void {
    const { model, directory, family, threads, parallel, memoryBytes } = this.#options;
    const link = new ProcessLink(
      {
        type: 'start',
        model,
        directory,
        family: family ?? null,
        threads: threads ?? null,
        parallel,
        memoryBytes: memoryBytes ?? null,
      },
      {
        onMessage: (message) => this.#receive(message),
        onEnd: (why, lastWords) => this.#ended(why, lastWords),
      },
    );
    this.#link = link;
  }

  /** Hands waiting jobs to the process, as many as it takes at once. */
  #hand(): void {
    while (this.#isLoaded && this.#running.size < this.#options.parallel) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#running.set(job.ask.id, job);
      this.#link?.say(job.ask);
    }
  }

  /** A job was settled by its signal or its time. It keeps its place in the process until that one has stopped. */
  #drop(job: Job): void {
    this.#waiting = this.#waiting.filter((other) => other !== job);
    if (!this.#running.has(job.ask.id)) return;
    this.#link?.say({ type: 'cancel', id: job.ask.id });
    const link = this.#link;
    setTimeout(() => {
      if (this.#running.get(job.ask.id) !== job) return;
      this.#log.error({ model: this.name }, 'the model does not stop, its process is ended');
      link?.kill();
    }, STOP_MS).unref();
  }

  #receive(message: FromModel): void {
    switch (message.type) {
      case 'progress':
        this.#download = message.stage === 'download' ? message.fraction : null;
        this.#log.info(
          { model: this.name, stage: message.stage, percent: Math.floor(message.fraction * 100) },
          'the model is being made ready',
        );
        break;
      case 'ready':
        this.#isLoaded = true;
        this.#download = null;
        this.#identity = { name: message.name, family: message.family };
        this.#log.info({ ...message, type: undefined }, 'the model is loaded');
        this.#settleReady({ ok: true, ...message });
        this.#hand();
        break;
      case 'refused':
        this.#log.error({ model: this.name }, message.message);
        this.#refuse(message.message);
        this.#link?.kill();
        break;
      case 'text':
        this.#running.get(message.id)?.grow(message.added, message.tokens);
        break;
      case 'done':
      case 'failed':
        this.#answered(message);
        break;
      case 'log':
        this.#log[message.level]({ model: this.name }, message.message.trim());
        break;
    }
  }

  #answered(answer: Answered): void {
    const job = this.#running.get(answer.id);
    this.#running.delete(answer.id);
    if (answer.type === 'done') {
      const { text, tokens, promptTokens, keptTokens, complete } = answer;
      this.#crashesInRow = 0;
      this.#totals.answers++;
      this.#totals.tokens += tokens;
      this.#totals.promptTokens += promptTokens;
      this.#totals.keptTokens += keptTokens;
      this.#log.debug(
        { model: this.name, tokens, promptTokens, keptTokens, millis: job?.millis },
        'the model answered',
      );
      job?.settle({ ok: true, text, tokens, promptTokens, complete });
    } else {
      job?.settle({ ok: false, kind: answer.kind, message: answer.message });
    }
    this.#hand();
  }

  #ended(why: string, lastWords: string): void {
    const wasLoaded = this.#isLoaded;
    this.#isLoaded = false;
    this.#download = null;
    this.#link = null;
    if (this.#refusal !== null) return;
    this.#totals.crashes++;
    this.#crashesInRow++;
    const advice = wasLoaded ? '' : ' while it was being loaded: the file may be damaged, download it again';
    this.#log.error({ model: this.name, why, lastWords }, `the model's process ended${advice}`);
    for (const job of this.#running.values()) {
      job.settle(unavailable(`The model's process ended (${why}); it is started again.`));
    }
    this.#running.clear();
    if (this.#crashesInRow >= MOST_CRASHES) {
      const message = `The model's process ended ${MOST_CRASHES} times in a row (${why})${advice}. It is not started again: choose another model, or restart the worker.`;
      this.#log.error({ model: this.name }, message);
      this.#refuse(message);
      return;
    }
    const delayMs = this.#options.restartDelayMs * 2 ** (this.#crashesInRow - 1);
    this.#restart = setTimeout(() => this.#start(), delayMs);
  }

  /** There is no model from now on. */
  #refuse(message: string): void {
    this.#refusal ??= message;
    clearTimeout(this.#restart);
    this.#settleReady({ ok: false, message });
    for (const job of [...this.#waiting, ...this.#running.values()]) job.settle(unavailable(message));
    this.#waiting = [];
    this.#running.clear();
  }
}

function unavailable(message: string): Completion {
  return { ok: false, kind: 'unavailable', message };
}
