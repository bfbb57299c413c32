import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { compose } from '../../src/companion/compose/compose.ts';
import { formatPlan } from '../../src/companion/plan/format-plan.ts';
import { parseEntry, planOf } from '../../src/library/entry.ts';
import { SAMPLE_SLOTS } from '../../src/library/template.ts';
import { programFor, programText } from '../programs/programs.ts';
import { RECIPES, type Recipe } from './orders.ts';

// Writes library/*.lua from the orders in orders.ts and the programs of training/programs, so that what an expert
// would write is written down once: `node --import tsx training/library/make-library.ts`
const FOLDER = new URL('../../library/', import.meta.url);
const APPROVED = 'Luamancer maintainers, 2026-11-28';
const NAMES: Readonly<Record<string, string>> = { I: 'item', M: 'monster', N: 'n', T: 'text', P: 'friend' };

/** The program of a recipe's plan, with slots as the library writes them. */
function programOf({ id, plan }: Recipe): string {
  const parsed = planOf(plan, SAMPLE_SLOTS);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.message}`);
  const isOne = parsed.plan.length === 1;
  if (isOne) checkNumbering(id, formatPlan(parsed.plan).slots);
  const composed = compose(parsed.plan, isOne ? programText : programFor);
  if (!composed.ok) throw new Error(`${id}: ${composed.problem.message}`);
  if (!isOne) return composed.source;
  return composed.source.replace(
    /\b([IMNTP])([1-9])(?=s?\b)/g,
    (_, kind: string, index: string) => `{${NAMES[kind]}${index === '1' ? '' : index}}`,
  );
}

/** A recipe has to number its slots as they occur in its plan, as the programs do. */
function checkNumbering(id: string, slots: ReturnType<typeof formatPlan>['slots']): void {
  for (const [slot, value] of slots) {
    if (SAMPLE_SLOTS.get(slot) !== value)
      throw new Error(`${id}: number the slots as they occur in the plan`);
  }
}

function textOf(recipe: Recipe): string {
  return [
    ...recipe.orders.map((order) => `-- Order: ${order}`),
    `-- Plan: ${recipe.plan}`,
    `-- Does: ${recipe.does}`,
    `-- Approved: ${APPROVED}`,
    '-- Written by training/library/make-library.ts: change it there.',
    '',
    programOf(recipe).trim(),
    '',
  ].join('\n');
}

const texts = RECIPES.map((recipe) => ({ id: recipe.id, text: textOf(recipe) }));
for (const { id, text } of texts) {
  const parsed = parseEntry(id, text);
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => `${id}.lua: ${fault}`).join('\n'));
}
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.lua'))) rmSync(new URL(file, FOLDER));
for (const { id, text } of texts) writeFileSync(new URL(`${id}.lua`, FOLDER), text);
process.stdout.write(`${texts.length} programs\n`);
