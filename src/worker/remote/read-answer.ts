import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import type { Completion, CompletionOptions } from '../../companion/completer.ts';
import type { Refusal } from './refusals.ts';

/** No honest line of a stream is as long. */
const MOST_LINE_CHARACTERS = 1 << 20;
/** More characters than tokens times this is more than was asked for. */
const MOST_CHARACTERS_PER_TOKEN = 64;

const usageSchema = z.object({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative(),
});

/** One piece of a streamed chat completion; servers add much of their own. */
const pieceSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  usage: usageSchema.nullish(),
  error: z.union([z.string(), z.object({ message: z.string() })]).optional(),
});

interface Progress {
  text: string;
  /** Counted by pieces, of which most servers send one for each token. */
  pieces: number;
  finish: string | null;
  usage: z.infer<typeof usageSchema> | null;
  isDone: boolean;
  problem: string | null;
}

/**
 * Reads a streamed answer. A fault before the first token may be tried again; one after it may not, since the
 * text was passed on already.
 *
 * @throws what the connection throws before the first token; what it throws later is a value.
 */
export async function readAnswer(
  response: Response,
  maxTokens: number,
  { onText, onPiece }: { readonly onText: CompletionOptions['onText']; onPiece(): void },
): Promise<Completion | Refusal> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('text/event-stream')) {
    return fault(
      `The server does not stream: its answer is ${type || 'of no type'}. Check LUAMANCER_BRAIN_URL.`,
    );
  }
  const progress: Progress = { text: '', pieces: 0, finish: null, usage: null, isDone: false, problem: null };
  const parser = createParser({
    maxBufferSize: MOST_LINE_CHARACTERS,
    onEvent: ({ data }) => take(progress, data, onText),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') progress.problem ??= 'a line without an end';
    },
  });
  const decoder = new TextDecoder();
  const mostCharacters = maxTokens * MOST_CHARACTERS_PER_TOKEN;
  try {
    for await (const chunk of response.body ?? []) {
      onPiece();
      parser.feed(decoder.decode(chunk, { stream: true }));
      if (progress.text.length > mostCharacters) progress.problem ??= 'far more text than was asked for';
      if (progress.isDone || progress.problem !== null) break;
    }
  } catch (error) {
    // Cancelled, late or over are known by their signals, and so is what they come to.
    if (progress.pieces === 0 || (error instanceof Error && error.name === 'AbortError')) throw error;
    return fault('The connection broke off in the middle of the answer.');
  }
  if (progress.problem !== null) {
    const problem = fault(`The server's answer cannot be used: ${progress.problem}.`);
    return progress.pieces === 0 ? { ...problem, retry: true, waitMs: null } : problem;
  }
  if (progress.finish === null && !progress.isDone) {
    const broken = fault('The server ended its answer in the middle.');
    return progress.pieces === 0 ? { ...broken, retry: true, waitMs: null } : broken;
  }
  return {
    ok: true,
    text: progress.text,
    tokens: progress.usage?.completion_tokens ?? progress.pieces,
    promptTokens: progress.usage?.prompt_tokens ?? 0,
    complete: progress.finish !== 'length',
  };
}

function take(progress: Progress, data: string, onText: CompletionOptions['onText']): void {
  if (progress.isDone || progress.problem !== null) return;
  if (data.trim() === '[DONE]') {
    progress.isDone = true;
    return;
  }
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    progress.problem = 'a piece of it is no JSON';
    return;
  }
  const piece = pieceSchema.safeParse(json);
  if (!piece.success) {
    progress.problem = 'a piece of it has another form than a chat completion';
    return;
  }
  const { choices, usage, error } = piece.data;
  if (error !== undefined) {
    const said = typeof error === 'string' ? error : error.message;
    progress.problem = `it says "${said.slice(0, 200)}"`;
    return;
  }
  progress.usage = usage ?? progress.usage;
  const choice = choices?.[0];
  progress.finish = choice?.finish_reason ?? progress.finish;
  const added = choice?.delta?.content ?? '';
  if (added === '') return;
  progress.text += added;
  progress.pieces++;
  onText(added, progress.pieces);
}

function fault(message: string): Extract<Completion, { ok: false }> {
  return { ok: false, kind: 'unavailable', message };
}
