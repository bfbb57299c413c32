import { readdirSync, readFileSync } from 'node:fs';
import { type Entry, parseEntry } from './entry.ts';
import { readPattern } from './normal-form.ts';

const FOLDER = new URL('../../library/', import.meta.url);

/**
 * Reads every `.lua` file of a folder, in the order of their names.
 *
 * @throws Error that names every fault of every file.
 */
export function readLibrary(folder: URL = FOLDER): readonly Entry[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.lua'))
    .sort();
  const entries: Entry[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const parsed = parseEntry(file.replace(/\.lua$/, ''), readFileSync(new URL(file, folder), 'utf8'));
    if (parsed.ok) entries.push(parsed.entry);
    else faults.push(...parsed.faults.map((fault) => `${file}: ${fault}`));
  }
  faults.push(...clashes(entries));
  if (files.length === 0) faults.push(`there is no .lua file in ${folder.pathname}`);
  if (faults.length > 0) throw new Error(`The library cannot be used:\n${faults.join('\n')}`);
  return entries;
}

/** Faults between entries: an order or a plan that two of them have. */
export function clashes(entries: readonly Entry[]): string[] {
  const faults: string[] = [];
  const owners = new Map<string, { readonly id: string; readonly text: string }>();
  for (const { id, orders, plan } of entries) {
    const keys = [
      { key: `plan ${plan}`, text: `the plan "${plan}"` },
      ...orders.map((order) => ({ key: readPattern(order).join(' '), text: `the order "${order}"` })),
    ];
    for (const { key, text } of keys) {
      const owner = owners.get(key);
      if (owner !== undefined && owner.id !== id) {
        faults.push(
          `${id}.lua: ${text} is the same as ${owner.text} of ${owner.id}.lua; keep it in one of them`,
        );
      }
      owners.set(key, owner ?? { id, text });
    }
  }
  return faults;
}
