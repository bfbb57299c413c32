import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Prompts of the general family, each a file in prompts/general. */
export const PROMPT_NAMES = [
  'system',
  'plan',
  'goal',
  'program',
  'mend',
  'rewrite',
  'tweak',
  'fix',
  'refactor',
] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

/** Raised by whoever changes what the prompts ask for; the hash tells every other change. */
const PROMPTS_VERSION = 1;

const FOLDER = new URL('../../../prompts/general/', import.meta.url);
const texts = new Map<PromptName, string>();

/** A prompt with values in place of its `{{words}}`; every word has to be given, and only those. */
export function prompt(name: PromptName, values: Readonly<Record<string, string>> = {}): string {
  const template = templateOf(name);
  const wanted = new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => word ?? ''));
  const extra = Object.keys(values).find((word) => !wanted.has(word));
  if (extra !== undefined) throw new Error(`prompts/general/${name}.md has no {{${extra}}}`);
  // One pass: what a value holds is not filled in again.
  return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const value = values[word];
    if (value === undefined) throw new Error(`prompts/general/${name}.md needs {{${word}}}`);
    return value;
  });
}

/** Names a prompt by its text and the system prompt's: two programs with the same hash were asked for alike. */
export function promptHash(name: PromptName): string {
  const hash = createHash('sha256');
  for (const part of [String(PROMPTS_VERSION), templateOf('system'), templateOf(name)])
    hash.update(part).update('\0');
  return `general-${PROMPTS_VERSION}-${name}-${hash.digest('hex').slice(0, 12)}`;
}

function templateOf(name: PromptName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
  texts.set(name, text);
  return text;
}
