import { readdirSync, readFileSync } from 'node:fs';
import { formatPlan } from '../../src/companion/plan/format-plan.ts';
import { parsePlan } from '../../src/companion/plan/parse/parse-plan.ts';
import type { Plan } from '../../src/companion/plan/plan.ts';
import type { Slot } from '../../src/companion/slots.ts';
import { CATALOGUE } from '../../src/game/model/catalogue.ts';
import { surely } from '../../src/library/clauses.ts';
import { createMatcher } from '../../src/library/match.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { parseRow } from '../rows.ts';

// How often the library answers orders that people wrote, and how often rightly:
// node --import tsx training/library/check-library.ts [--wrong] [--missed] [--all FILE...]
const FOLDERS = ['authors', 'players'].map((folder) => new URL(`../${folder}/`, import.meta.url));
const VALUES: Readonly<Record<string, string>> = {
  I1: 'lantern',
  I2: 'hammer',
  I3: 'salt',
  I4: 'bow',
  I6: 'sword',
  I7: 'bow',
  I8: 'arrow',
  M1: 'golem',
  M2: 'wraith',
  M3: 'slime',
  M6: 'bat',
  M5: 'golem',
  M7: 'gorgon',
  M8: 'slime',
  M9: 'wraith',
  N1: '4',
  N2: '7',
  N3: '9',
  N4: '11',
  T1: 'hey you',
  T2: 'over here',
  T3: 'mind the gap',
  P1: 'Ada',
  P2: 'Ben',
};
const KINDS: Readonly<Record<string, string>> = { item: 'I', monster: 'M', n: 'N', text: 'T', player: 'P' };
const names = {
  items: Object.keys(CATALOGUE.items),
  monsters: Object.keys(CATALOGUE.monsters),
  players: ['Ada', 'Ben'],
};
const matcher = createMatcher(readLibrary());
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function filled(order: string): string {
  return order.replace(
    /<(item|monster|n|text|player)([1-9]?)>/g,
    (_, kind, index) => VALUES[`${KINDS[kind]}${index || 1}`] ?? 'x',
  );
}

function textOf(plan: Plan): string {
  const { text, slots } = formatPlan(plan);
  return text
    .split(' ')
    .map((word) => slots.get(word as Slot) ?? word)
    .join(' ');
}

interface Tally {
  rows: number;
  /** With a plan that some entries of the library make up. */
  coverable: number;
  sure: number;
  right: number;
}
const sum: Tally = { rows: 0, coverable: 0, sure: 0, right: 0 };
const known = new Set(readLibrary().map(({ plan }) => plan.replace(/\{\w+\}/g, '_')));

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => ({ file, url: new URL(file, folder) })),
);
for (const { file, url } of files) {
  if (chosen.length > 0 && !chosen.includes(file)) continue;
  const tally: Tally = { rows: 0, coverable: 0, sure: 0, right: 0 };
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = parseRow(line);
    if (!row.ok) continue;
    const plan = parsePlan(row.plan, new Map(Object.entries(VALUES) as [Slot, string][]));
    if (!plan.ok) continue;
    const wanted = textOf(plan.plan);
    const order = filled(row.order);
    tally.rows++;
    const parts = row.plan.replace(/\b[IMNTP][1-9]\b/g, '_').split(' ; ');
    const isCoverable = parts.every((part) => known.has(part));
    if (isCoverable) tally.coverable++;
    const clauses = surely(order, names, matcher);
    if (clauses === null) {
      if (flags.has('--missed') && isCoverable) print(`missed  ${order}  =>  ${wanted}`);
      continue;
    }
    tally.sure++;
    const got = textOf(clauses.flatMap((clause) => clause.plan));
    if (got === wanted) tally.right++;
    else if (flags.has('--wrong')) print(`wrong   ${file}: ${order}\n        is ${wanted}, not ${got}`);
  }
  printTally(file, tally);
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
}
printTally('all', sum);

function printTally(name: string, { rows, coverable, sure, right }: Tally): void {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  print(
    `${name.padEnd(18)} ${rows} rows, ${sure} sure, ${right} right: precision ${percent(right, sure)}, ` +
      `recall ${percent(right, rows)} of all, ${percent(right, coverable)} of the ${coverable} that entries cover`,
  );
}
