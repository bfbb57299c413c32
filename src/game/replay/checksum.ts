import { seedRandom } from '../model/rng.ts';
import type { World } from '../model/world.ts';

/**
 * JSON with the keys of every object in alphabetical order and without spaces: equal worlds give equal
 * text, whatever way they were made or stored.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/**
 * 32 hex digits that differ where worlds differ, by accident as good as always; no protection against
 * somebody who wants two worlds to look the same. The mixing is the one that spreads seeds.
 */
export function checksumOf(world: World): string {
  return seedRandom(canonicalJson(world))
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}
