import { z } from 'zod';
import type { Completion } from '../../companion/completer.ts';

/** A failure after which the same request may succeed. */
export type Refusal = Extract<Completion, { ok: false }> & {
  readonly retry: true;
  /** How long the server asks to wait; null where it does not say. */
  readonly waitMs: number | null;
};

/** Of a server's error, in characters. */
const MOST_DETAIL = 200;
const MOST_ERROR_BYTES = 64 * 1024;

const errorSchema = z.object({
  error: z.union([z.string(), z.object({ message: z.string(), code: z.unknown().optional() })]),
});

/** What an answer with an error status means, and what to do about it. */
export async function refusalOf(response: Response, waitMs: number | null): Promise<Completion | Refusal> {
  const detail = await detailOf(response);
  const said = `The server answered ${response.status}${detail === '' ? '' : ` (${detail})`}`;
  const fail = (kind: 'too-long' | 'unavailable', advice: string): Extract<Completion, { ok: false }> => ({
    ok: false,
    kind,
    message: `${said}. ${advice}`,
  });
  switch (response.status) {
    case 400:
    case 413:
      return /context|too (long|large|many tokens)|maximum/i.test(detail) || response.status === 413
        ? fail('too-long', 'The messages are too long for this model.')
        : fail('unavailable', 'It may not know a part of the request, or the model.');
    case 401:
    case 403:
      return fail('unavailable', 'Check the key: LUAMANCER_BRAIN_KEY_FILE names the file that holds it.');
    case 404:
      return fail(
        'unavailable',
        'Check LUAMANCER_BRAIN_URL (it usually ends in /v1) and LUAMANCER_BRAIN_MODEL.',
      );
    case 408:
    case 409:
    case 425:
    case 429:
      return { ...fail('unavailable', 'It has too much to do.'), retry: true, waitMs };
    default:
      return response.status >= 500
        ? { ...fail('unavailable', 'The fault is its own.'), retry: true, waitMs }
        : fail('unavailable', 'Check LUAMANCER_BRAIN_URL.');
  }
}

/** How long the server asks to wait: `retry-after` in seconds, or a date. */
export function waitOf(response: Response): number | null {
  const text = response.headers.get('retry-after');
  if (text === null) return null;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

/** What the server says of its error, on one line; empty where that cannot be read. */
async function detailOf(response: Response): Promise<string> {
  const text = await readAtMost(response, MOST_ERROR_BYTES);
  let message = text;
  try {
    const parsed = errorSchema.safeParse(JSON.parse(text));
    if (parsed.success) {
      message = typeof parsed.data.error === 'string' ? parsed.data.error : parsed.data.error.message;
    }
  } catch {
    // Not JSON: a proxy's page, say.
  }
  // Some servers repeat the key that they refuse.
  return message
    .replace(/\bsk-\S+/g, '[key]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_DETAIL);
}

async function readAtMost(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
