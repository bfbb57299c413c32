import { z } from 'zod';
import { parsePlan } from '../companion/plan/parse/parse-plan.ts';
import type { Slot, Slots } from '../companion/slots.ts';
import { CATALOGUE } from '../game/model/catalogue.ts';
import { nearest } from '../sandbox/api/suggest.ts';
import { createMachine } from '../sandbox/machine/machine.ts';
import { fillLua, SAMPLE_SLOTS, slotsIn, withSlotNames } from './template.ts';

/** An approved program, the orders that it fulfils, and what those mean (docs/LIBRARY.md). */
export interface Entry {
  /** The file's name without `.lua`. */
  readonly id: string;
  /** As people say them, with slots such as `{item}`; the first one stands for all. */
  readonly orders: readonly string[];
  /** In the plan language, with the same slots. */
  readonly plan: string;
  /** What the companion will do, as a sentence for people. */
  readonly does: string;
  /** Lua expressions; null where the plan says it all. */
  readonly goal: string | null;
  readonly always: string | null;
  /** Who read the program and let it in, and the day. */
  readonly approved: { readonly by: string; readonly date: string };
  /** The Lua program, with slots in it. */
  readonly source: string;
}

export type ParsedEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly faults: readonly string[] };

const FIELDS = ['Order', 'Plan', 'Does', 'Goal', 'Always', 'Approved'] as const;
type Field = (typeof FIELDS)[number];
const FIELD_LINE = /^-- ?([A-Za-z]+): *(.*)$/;

/** As much as an order may have (docs/LIBRARY.md). */
const LONGEST_ORDER = 300;

const line = (what: string) => z.string().trim().min(1, `${what} is empty`);
const headerSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'name the file in lower-case words with "-" between them'),
  orders: z
    .array(line('an "-- Order:" line').max(LONGEST_ORDER, `an order has at most ${LONGEST_ORDER} characters`))
    .min(1, 'begin it with a line "-- Order: ..." for each way to ask for it'),
  plan: z
    .array(line('the "-- Plan:" line'))
    .length(1, 'give one line "-- Plan: ...": what its orders mean, in the plan language'),
  does: z
    .array(line('the "-- Does:" line'))
    .min(1, 'say in a line "-- Does: ..." what the companion will do'),
  goal: z.array(line('the "-- Goal:" line')).max(1, 'give at most one line "-- Goal: ..."'),
  always: z.array(line('the "-- Always:" line')).max(1, 'give at most one line "-- Always: ..."'),
  approved: z
    .array(z.string().regex(/^\S.*, \d{4}-\d{2}-\d{2}$/, 'write "-- Approved: NAME, YYYY-MM-DD"'))
    .length(1, 'give one line "-- Approved: NAME, YYYY-MM-DD": who read the program and let it in'),
  source: z.string().min(1, 'there is no program below the header'),
});

/** Reads a file of the library and checks all that can be checked of it alone; every fault says what to do. */
export function parseEntry(id: string, text: string): ParsedEntry {
  const { fields, source, faults } = readHeader(text);
  const parsed = headerSchema.safeParse({
    id,
    orders: fields.Order,
    plan: fields.Plan,
    does: fields.Does,
    goal: fields.Goal,
    always: fields.Always,
    approved: fields.Approved,
    source,
  });
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ message }) => message));
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const { plan, does, goal, always, approved, ...rest } = parsed.data;
  const comma = (approved[0] ?? '').lastIndexOf(', ');
  const entry: Entry = {
    ...rest,
    plan: plan[0] ?? '',
    does: does.join(' '),
    goal: goal[0] ?? null,
    always: always[0] ?? null,
    approved: { by: (approved[0] ?? '').slice(0, comma), date: (approved[0] ?? '').slice(comma + 2) },
  };
  faults.push(...slotFaults(entry), ...planFaults(entry), ...loadFaults(entry));
  return faults.length === 0 ? { ok: true, entry } : { ok: false, faults };
}

function readHeader(text: string): { fields: Record<Field, string[]>; source: string; faults: string[] } {
  const fields: Record<Field, string[]> = {
    Order: [],
    Plan: [],
    Does: [],
    Goal: [],
    Always: [],
    Approved: [],
  };
  const faults: string[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.findIndex((one) => !one.startsWith('--'));
  const header = end === -1 ? lines : lines.slice(0, end);
  for (const [index, one] of header.entries()) {
    const [, name = '', value = ''] = FIELD_LINE.exec(one) ?? [];
    const field = FIELDS.find((known) => known === name);
    if (field !== undefined) {
      fields[field].push(value.trim());
      continue;
    }
    const meant = name === '' ? null : nearest(name, FIELDS);
    if (meant !== null) faults.push(`line ${index + 1}: "${name}:" is no field; did you mean "${meant}:"?`);
  }
  return { fields, source: lines.slice(header.length).join('\n').trim(), faults };
}

function slotFaults({ orders, plan, does, goal, always, source }: Entry): string[] {
  const planned = slotsIn(plan);
  const faults = orders.flatMap((order) => {
    const said = slotsIn(order);
    const same = said.size === planned.size && [...said].every((slot) => planned.has(slot));
    return same ? [] : [`the order "${order}" has not the same slots as the plan "${plan}"`];
  });
  const texts = { Does: does, Goal: goal ?? '', Always: always ?? '', program: source };
  for (const [name, text] of Object.entries(texts)) {
    if ([...slotsIn(text)].some((slot) => !planned.has(slot))) {
      faults.push(`the ${name} has a slot that the plan "${plan}" has not`);
    }
  }
  return faults;
}

function planFaults({ plan }: Entry): string[] {
  const parsed = planOf(plan, SAMPLE_SLOTS);
  return parsed.ok ? [] : [`the plan "${plan}" is none: ${parsed.message}`];
}

function loadFaults({ source }: Entry): string[] {
  const loaded = createMachine().load(fillLua(source, SAMPLE_SLOTS));
  return loaded.ok ? [] : [`the program does not load: ${loaded.message}`];
}

/** A plan as an entry writes it, with values for its slots; names of the catalogue may stand in it as they are. */
export function planOf(template: string, slots: Slots): ReturnType<typeof parsePlan> {
  const all = new Map(slots);
  const named = new Map<string, Slot>();
  const text = withSlotNames(template).replace(/[a-z][a-z0-9_-]*/g, (word) => {
    const kind = kindOfName(word);
    if (kind === null) return word;
    // From the last slot downwards, so that they do not meet the entry's own, which count from 1.
    const slot: Slot = named.get(word) ?? `${kind}${9 - named.size}`;
    named.set(word, slot);
    all.set(slot, word);
    return slot;
  });
  return parsePlan(text, all);
}

function kindOfName(word: string): 'I' | 'M' | null {
  if (Object.hasOwn(CATALOGUE.items, word)) return 'I';
  return Object.hasOwn(CATALOGUE.monsters, word) ? 'M' : null;
}
