import { HEADINGS, type Heading } from '../companion/plan/plan.ts';
import type { Slot, Slots } from '../companion/slots.ts';
import { numberSlot, type ReadOrder } from './normal-form.ts';

const WORDS: ReadonlyMap<string, Heading> = new Map(HEADINGS.map((one) => [one, one]));
/** The keys that people walk with; only where nothing but keys is dictated, for "a" and "d" are much else. */
const KEYS: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  ['w', 'up'],
  ['s', 'down'],
  ['a', 'left'],
  ['d', 'right'],
]);
const SILENT: ReadonlySet<string> = new Set(
  'go walk move step head run take steps square squares tile tiles time times'.split(' '),
);
const BREAKS: ReadonlySet<string> = new Set(['and', 'then', ',', '.', 'n']);

interface Run {
  readonly heading: Heading;
  /** A slot, or null: as many as it was said. */
  readonly count: string | null;
  said: number;
}

/**
 * A way that is dictated step by step ("up up left left left", "2 north, 3 east"), as orders that entries have; null where
 * an order is anything else, or one walk in one direction only.
 */
export function dictated({ words, slots }: ReadOrder): ReadOrder | null {
  const known = words.every((word) => KEYS.has(word) || BREAKS.has(word)) ? KEYS : WORDS;
  const runs: Run[] = [];
  for (const part of partsOf(words)) {
    const read = runsOf(part, known);
    if (read === null) return null;
    for (const run of read) {
      const last = runs.at(-1);
      if (last?.heading === run.heading && last.count === null && run.count === null) last.said += run.said;
      else runs.push(run);
    }
  }
  return runs.length < 2 ? null : written(runs, slots);
}

/** Between the words that separate; without those that say nothing. */
function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (BREAKS.has(word)) parts.push([]);
    else if (!SILENT.has(word)) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** Headings, each with a number before it or after it: whichever the first one has. */
function runsOf(part: readonly string[], known: ReadonlyMap<string, Heading>): Run[] | null {
  const isBefore = isNumber(part[0]);
  const runs: Run[] = [];
  for (let at = 0; at < part.length; ) {
    const [first, second] = [part[at] ?? '', part[at + 1]];
    const [word, number] =
      isBefore && isNumber(first) ? [second ?? '', first] : [first, isBefore ? undefined : second];
    const heading = known.get(word);
    if (heading === undefined) return null;
    const count = number !== undefined && isNumber(number) ? number : null;
    runs.push({ heading, count, said: 1 });
    at += count === null ? 1 : 2;
  }
  return runs;
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^N[1-9]$/.test(word);
}

function written(runs: readonly Run[], slots: Slots): ReadOrder | null {
  const values = new Map<Slot, string>(slots);
  const words = runs.flatMap(({ heading, count, said }, index) => [
    ...(index === 0 ? [] : [',']),
    'walk',
    heading,
    count ?? numberSlot(String(said), values),
  ]);
  return { words, slots: values };
}
