import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** How a model wants to be asked, as `PromptFamily` names it. */
export const familySchema = z.enum(['general', 'luamancer']);

/** What is known of a model beside its weights: the file `NAME.json` beside `NAME.gguf`. */
const modelCardSchema = z.looseObject({
  /** The model's file, in the same directory. */
  file: z.string().regex(/^[^/\\]+$/, 'must be a file name without a directory'),
  /** Of the file; 64 hex digits, as `sha256sum` prints them. */
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits')
    .toLowerCase(),
  family: familySchema,
  /** As people and logs read it. */
  name: z.string().min(1).max(100),
});
export type ModelCard = z.infer<typeof modelCardSchema>;

export type CardReading =
  | { readonly card: ModelCard | null }
  /** The card is there and cannot be used. */
  | { readonly problem: string };

/** Where the card of a model's file would be. */
function cardPath(modelFile: string): string {
  return join(dirname(modelFile), `${basename(modelFile).replace(/\.gguf$/i, '')}.json`);
}

/** The card beside a model's file; null where there is none. */
export function readCard(modelFile: string): CardReading {
  const path = cardPath(modelFile);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { card: null };
    return { problem: `The model's card ${path} cannot be read: ${String(error)}` };
  }
  const advice = 'Mend it, or take it away to load the model unchecked.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: `The model's card ${path} is no JSON. ${advice}` };
  }
  const parsed = modelCardSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: field, message }) => `${field.join('.')}: ${message}`);
    return { problem: `The model's card ${path} is wrong: ${problems.join('; ')}. ${advice}` };
  }
  if (parsed.data.file !== basename(modelFile)) {
    return { problem: `The card ${path} belongs to ${parsed.data.file}, not to ${modelFile}. ${advice}` };
  }
  return { card: parsed.data };
}
