import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type {
  Completer,
  Completion,
  CompletionOptions,
  CompletionRequest,
  PromptFamily,
} from '../../companion/completer.ts';
import { Deadlines } from './deadlines.ts';
import { readAnswer } from './read-answer.ts';
import { type Refusal, refusalOf, waitOf } from './refusals.ts';

export interface RemoteOptions {
  /** Of the API, up to and with its version: `http://localhost:11434/v1`. */
  readonly url: string;
  /** As the server calls it. */
  readonly model: string;
  /** Holds the key, read anew for every request so that it can be changed; without one, none is sent. */
  readonly keyFile?: string;
  /** A key where there is no file. */
  readonly key?: { reveal(): string };
  readonly family?: PromptFamily;
  /** Until the server begins to answer. */
  readonly connectTimeoutMs?: number;
  /** Between two pieces of an answer. */
  readonly pauseTimeoutMs?: number;
  /** All in all, with every further try. */
  readonly timeoutMs?: number;
  /** Tries after the first, of requests that failed before the first token. */
  readonly retries?: number;
  /** Before the first of them; it doubles each time. */
  readonly retryDelayMs?: number;
}

const DEFAULTS = {
  connectTimeoutMs: 30_000,
  pauseTimeoutMs: 30_000,
  timeoutMs: 120_000,
  retries: 3,
  retryDelayMs: 500,
};

/** A model behind any server with OpenAI's interface for chat completions. */
export function createRemoteCompleter(options: RemoteOptions, log: Logger): Completer {
  const settings = { ...DEFAULTS, ...options };
  const endpoint = `${settings.url.replace(/\/+$/, '')}/chat/completions`;
  const closing = new AbortController();
  return {
    name: settings.model,
    family: settings.family ?? 'general',
    async complete(request, { signal, onText }) {
      if (closing.signal.aborted) {
        return { ok: false, kind: 'unavailable', message: 'The connection to the model was closed.' };
      }
      const key = keyOf(settings);
      if ('problem' in key) return { ok: false, kind: 'unavailable', message: key.problem };
      const deadlines = new Deadlines(AbortSignal.any([signal, closing.signal]), settings);
      try {
        for (let attempt = 0; ; attempt++) {
          const result = await tryOnce(endpoint, settings.model, key.text, request, { onText, deadlines });
          const waitMs = 'retry' in result ? (result.waitMs ?? settings.retryDelayMs * 2 ** attempt) : 0;
          if (!('retry' in result) || attempt >= settings.retries || waitMs > deadlines.leftMs) {
            if (!result.ok) log.warn({ endpoint, attempt, kind: result.kind }, result.message);
            return withoutRetry(result);
          }
          log.info({ endpoint, attempt, waitMs }, `asked again: ${result.message}`);
          if (!(await deadlines.wait(waitMs))) return deadlines.completion() ?? withoutRetry(result);
        }
      } finally {
        deadlines.end();
      }
    },
    async close() {
      closing.abort();
    },
  };
}

async function tryOnce(
  endpoint: string,
  model: string,
  key: string | null,
  request: CompletionRequest,
  { onText, deadlines }: { readonly onText: CompletionOptions['onText']; readonly deadlines: Deadlines },
): Promise<Completion | Refusal> {
  const attempt = deadlines.attempt();
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(bodyOf(model, request)),
      // A key is for one server only.
      redirect: 'error',
      signal: attempt.signal,
    });
    attempt.heard();
    if (!response.ok) return await refusalOf(response, waitOf(response));
    return await readAnswer(response, request.maxTokens, {
      onText,
      onPiece: () => attempt.heard(),
    });
  } catch (error) {
    const completion = deadlines.completion();
    if (completion !== null) return completion;
    if (attempt.isLate) {
      return { ok: false, kind: 'timeout', message: attempt.lateness };
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const message = `The server at ${endpoint} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}. Check that it runs, and LUAMANCER_BRAIN_URL.`;
    return { ok: false, kind: 'unavailable', message, retry: true, waitMs: null };
  } finally {
    attempt.end();
  }
}

function bodyOf(model: string, { messages, maxTokens, temperature, seed, grammar }: CompletionRequest) {
  return {
    model,
    messages: messages.map(({ role, text }) => ({ role, content: text })),
    max_tokens: maxTokens,
    temperature,
    seed,
    stream: true,
    stream_options: { include_usage: true },
    // Servers built on llama.cpp keep to it; others are known to ignore it.
    ...(grammar === undefined ? {} : { grammar }),
  };
}

function keyOf({
  key,
  keyFile,
}: Pick<RemoteOptions, 'key' | 'keyFile'>): { readonly text: string | null } | { readonly problem: string } {
  if (keyFile === undefined) return { text: key?.reveal() ?? null };
  let text: string;
  try {
    text = readFileSync(keyFile, 'utf8').trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error);
    return { problem: `The file with the key, ${keyFile}, cannot be read (${code}).` };
  }
  // Anything else would not survive as a header, and would be shown in the error.
  return /^[\x21-\x7e]+$/.test(text)
    ? { text }
    : { problem: `The file with the key, ${keyFile}, must hold the bare key on one line.` };
}

function withoutRetry(result: Completion | Refusal): Completion {
  return result.ok ? result : { ok: false, kind: result.kind, message: result.message };
}
