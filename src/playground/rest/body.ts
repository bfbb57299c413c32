import { discordError } from '../errors.ts';
import type { Upload } from '../state/types.ts';

/** A request's body: JSON alone, or JSON with files. */
export interface ParsedBody {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** Reads JSON. @throws DiscordError 50109 for anything else. */
export function readJson(text: string): ParsedBody {
  return { json: text === '' ? undefined : parse(text), files: [] };
}

/** Reads a form with the fields `payload_json` and `files[n]`. @throws DiscordError 50035 or 50109. */
export async function readForm(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw discordError(50035);
    });
  const payload = form.get('payload_json');
  const files: Upload[] = [];
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    files.push({
      index: Number(index),
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: Buffer.from(await value.arrayBuffer()),
    });
  }
  return { json: typeof payload === 'string' ? parse(payload) : {}, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw discordError(50109);
  }
}
