import { z } from 'zod';
import { DIRECTIONS, type Direction } from '../../game/model/geometry.ts';
import { LONGEST_SEED } from '../../game/model/world.ts';
import { UsageError } from '../failures.ts';

const MOST_TICKS = 10_000;
const TICKS = 60;

const ticks = z.int().min(1).max(MOST_TICKS);
const expression = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text : null));

/** A line of a suite (design.md, `eval`); what may be left out stands in for itself. */
const caseSchema = z
  .object({
    id: z.union([z.string().min(1), z.number()]).transform(String),
    class: z.string().min(1),
    order: z.string(),
    level: z
      .union([z.string().min(1).max(LONGEST_SEED), z.int().transform(String)])
      .nullish()
      .transform((level) => level ?? 'classic'),
    seed: z
      .union([z.int().min(0), z.string().min(1).max(LONGEST_SEED)])
      .nullish()
      .transform((seed) => seed ?? null),
    ticks: ticks.nullish(),
    still: z
      .boolean()
      .nullish()
      .transform((still) => still === true),
    moves: z
      .string()
      .regex(/^[wasd.]*$/, "write the player's moves as w, a, s, d and . one after the other")
      .nullish()
      .transform((moves) => [...(moves ?? '')].map(directionOf)),
    within: ticks.nullish(),
    goal: expression,
    always: expression,
  })
  .refine(({ goal, always }) => goal !== null || always !== null, {
    message: 'give a "goal" or an "always": without either there is nothing to judge by',
  })
  .transform(({ ticks, within, ...rest }) => {
    const all = Math.max(ticks ?? within ?? TICKS, within ?? 0);
    return { ...rest, ticks: all, within: within ?? all };
  });

/** An order, the world that it is given in, and what has to come of it. */
export type EvalCase = Readonly<z.output<typeof caseSchema>>;

function directionOf(key: string): Direction | null {
  return DIRECTIONS.find((known) => known === key) ?? null;
}

/**
 * Reads a suite: a JSON object on each line.
 *
 * @throws UsageError that names every line that is no good, and what is wrong with it.
 */
export function parseSuite(text: string, file: string): readonly EvalCase[] {
  const cases: EvalCase[] = [];
  const faults: string[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    const where = `line ${index + 1}`;
    if (!parsed.ok) {
      faults.push(`${where}: ${parsed.fault}`);
      continue;
    }
    const before = lineOf.get(parsed.one.id);
    if (before !== undefined) faults.push(`${where}: line ${before} has the id "${parsed.one.id}" already`);
    lineOf.set(parsed.one.id, index + 1);
    cases.push(parsed.one);
  }
  if (cases.length === 0 && faults.length === 0) faults.push('there is no line in it');
  if (faults.length > 0) throw new UsageError(`${file} is no suite of orders:\n  ${faults.join('\n  ')}`);
  return cases;
}

function parseLine(line: string): { ok: true; one: EvalCase } | { ok: false; fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { ok: false, fault: 'no JSON; write one object like {"id": "a", "class": "get", "order": "..."}' };
  }
  const parsed = caseSchema.safeParse(data);
  if (parsed.success) return { ok: true, one: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `"${path.join('.')}": ${message}`,
  );
  return { ok: false, fault: faults.join('; ') };
}
