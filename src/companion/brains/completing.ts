import type { BrainOptions, NoAnswer } from '../brain.ts';
import type { Completer, Completion, Message } from '../completer.ts';

/** How varied an answer may be. */
export interface Sampling {
  readonly maxTokens: number;
  readonly temperature: number;
  readonly seed: number;
  readonly grammar?: string;
}

/** Where a model gives several answers, they begin to differ at this temperature. */
export const VARIED = 0.7;

/** A completion, or why a brain has no answer for want of it. */
export async function completed(
  completer: Completer,
  messages: readonly Message[],
  sampling: Sampling,
  { signal, onTokens }: BrainOptions,
): Promise<Extract<Completion, { readonly ok: true }> | NoAnswer> {
  const completion = await completer.complete(
    { messages, ...sampling },
    { signal, onText: (_, tokens) => onTokens(tokens) },
  );
  if (completion.ok) return completion;
  const { kind, message } = completion;
  // Another brain may well have room for it.
  return { ok: false, kind: kind === 'too-long' ? 'passes' : kind, message };
}
