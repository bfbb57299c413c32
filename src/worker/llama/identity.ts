import { basename } from 'node:path';
import type { PromptFamily } from '../../companion/completer.ts';
import { familySchema, readCard } from './card.ts';
import { type GgufHeader, readGgufHeader } from './gguf-header.ts';

export interface ModelIdentity {
  readonly name: string;
  readonly family: PromptFamily;
}

/** Whether a model is named by an address (`hf:user/model:Q4_K_M`, `https://...`), not by a path. */
export function isModelAddress(model: string): boolean {
  // One letter before the colon is a drive of Windows.
  return /^[a-z][a-z0-9+.-]+:/i.test(model);
}

/** What a model is called and how it wants to be asked, as far as its file and card say. */
export function identityOf(
  file: string,
  values: GgufHeader['values'],
  family: PromptFamily | null,
): ModelIdentity {
  const reading = readCard(file);
  const card = 'card' in reading ? reading.card : null;
  const named = values.get('general.name');
  const claimed = familySchema.safeParse(values.get('luamancer.family'));
  return {
    name: card?.name ?? (typeof named === 'string' && named !== '' ? named : basename(file)),
    family: family ?? card?.family ?? (claimed.success ? claimed.data : 'general'),
  };
}

/** A quick look at a model before it is loaded; one that has yet to be downloaded is taken for a general one. */
export function firstIdentity(model: string, family: PromptFamily | null): ModelIdentity {
  if (isModelAddress(model)) return { name: model, family: family ?? 'general' };
  const reading = readGgufHeader(model);
  return identityOf(model, 'header' in reading ? reading.header.values : new Map(), family);
}
