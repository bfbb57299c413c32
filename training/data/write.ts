import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from '../rows.ts';
import { Chance } from './chance.ts';
import { codeRows } from './code-rows.ts';
import { block, chain, framed } from './combine.ts';
import { type FilledOrder, fillRow, maskRow } from './fill.ts';
import { withNoise } from './noise.ts';
import { partsOf } from './parts.ts';
import { readAuthors, readConditions, readFrames, readJoints, readPhrases, readSuites } from './sources.ts';
import { isHeldOut, splitRows, verbPairs } from './splits.ts';
import { dictated } from './steps.ts';
import { STRANGE_NOUNS } from './vocabulary.ts';

// Writes what the model is trained and measured on:
// `node --import tsx training/data/write.ts --out training/build --rows 400000 --seed 1`

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'training/build' },
    rows: { type: 'string', default: '400000' },
    seed: { type: 'string', default: '1' },
  },
});

interface Written {
  /** What the row teaches, for statistics. */
  readonly source: string;
  readonly in: string;
  readonly out: string;
}

function planRow(source: string, filled: FilledOrder, noise: Chance | null): Written | null {
  const masked = maskRow(filled);
  if (masked === null) return null;
  const order = noise === null ? masked.order : withNoise(masked.order, noise);
  return { source, in: `plan: ${order}`, out: masked.plan };
}

const authors = readAuthors();
const { trained, heldOutAuthors, heldOutPhrasings } = splitRows(authors, readSuites());
const fragments = {
  conditions: readConditions(),
  phrases: readPhrases(),
  frames: readFrames(),
  joints: readJoints(),
};
const parts = partsOf(trained, fragments);
const players = new Set([...readAuthors(['players']).values()].flat().map(({ order }) => order));
const ofPlayers = trained.filter(({ order }) => players.has(order));
const ofOthers = trained.filter(({ order }) => !players.has(order));
const chance = new Chance(`data ${values.seed}`);
const code = codeRows(chance);
const kinds: ReadonlyArray<readonly [number, () => Written | null]> = [
  [30, () => planRow('author', fillRow(chance.pick(ofOthers), chance), chance)],
  // What people say is more than what one who knows the plan language thinks of.
  [30, () => planRow('player', fillRow(chance.pick(ofPlayers), chance), chance)],
  [12, combined('framed', framed)],
  [16, combined('chain', chain)],
  [18, combined('block', block)],
  [3, () => planRow('dictated', dictated(chance), chance)],
  [2, () => strange()],
  [7, () => chance.pick(code.plain)],
  [3, () => chance.pick(code.withPlaces)],
];

/** Combinations with a held-out pair of verbs are left to the split that measures them. */
function combined(source: string, make: typeof chain): () => Written | null {
  return () => {
    const filled = make(parts, chance);
    return verbPairs(filled.plan).some(isHeldOut) ? null : planRow(source, filled, chance);
  };
}

/** An order about something that there is not: the name of an item is replaced by a noun that is none. */
function strange(): Written | null {
  const row = chance.pick(trained);
  if (!/^(get|bring|drop|goto|guard|where|far|who|use|route) I1$/.test(row.plan)) return strange();
  const order = row.order.replace(/<item>/g, chance.pick(STRANGE_NOUNS));
  return planRow('strange', { ...fillRow({ order, plan: 'unknown' }, chance) }, chance);
}

function* drawn(count: number, draw: () => Written | null): Generator<Written> {
  for (let made = 0; made < count; ) {
    const row = draw();
    if (row === null) continue;
    made++;
    yield row;
  }
}

function write(name: string, rows: Iterable<Written>): void {
  const text = [...rows].map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(join(values.out, name), `${text}\n`);
}

mkdirSync(values.out, { recursive: true });
write(
  'train.jsonl',
  drawn(Number(values.rows), () => chance.weighted(kinds)()),
);
const heldRows = (rows: readonly Row[], source: string): Written[] =>
  rows.flatMap((row) => planRow(source, fillRow(row, chance), null) ?? []);
write('held-out.jsonl', [
  ...heldRows(heldOutAuthors, 'authors'),
  ...heldRows(heldOutPhrasings, 'phrasings'),
  ...drawn(200, () => {
    const filled = chain(parts, chance);
    return verbPairs(filled.plan).some(isHeldOut) ? planRow('pairs', filled, null) : null;
  }),
]);
write('code.jsonl', [...code.plain, ...code.withPlaces]);
process.stdout.write(
  `${authors.size} authors, ${trained.length} orders to train on; to combine: ${fragments.phrases.length} phrases, ` +
    `${fragments.conditions.length} conditions, ${fragments.frames.length} frames, ${fragments.joints.length} joints; ` +
    `${code.plain.length + code.withPlaces.length} programs\n`,
);
