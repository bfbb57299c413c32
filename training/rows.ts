import { TAKES_BACK } from '../src/companion/brains/left-out.ts';
import { parsePlan } from '../src/companion/plan/parse/parse-plan.ts';
import type { Plan } from '../src/companion/plan/plan.ts';
import type { Slot, Slots } from '../src/companion/slots.ts';

/** An order as an author wrote it (AUTHORS.md), with slots such as `<item2>` still in it. */
export interface Row {
  readonly order: string;
  /** Its plan, with slots as the product names them: `I2`. */
  readonly plan: string;
}

export type ParsedRow = ({ readonly ok: true } & Row) | { readonly ok: false; readonly message: string };

const AUTHORS_SLOT = /<(item|monster|n|text|player)([1-9]?)>/g;
const KINDS: Readonly<Record<string, string>> = { item: 'I', monster: 'M', n: 'N', text: 'T', player: 'P' };
/** Names that authors may write as they are. */
const FIXED_NAMES: ReadonlyMap<string, Slot> = new Map([
  ['sword', 'I6'],
  ['swords', 'I6'],
  ['bow', 'I7'],
  ['bows', 'I7'],
  ['arrow', 'I8'],
  ['arrows', 'I8'],
  ['bat', 'M6'],
  ['bats', 'M6'],
  ['gorgon', 'M7'],
  ['gorgons', 'M7'],
  ['slime', 'M8'],
  ['slimes', 'M8'],
  ['wraith', 'M9'],
  ['wraiths', 'M9'],
  ['golem', 'M5'],
  ['golems', 'M5'],
]);
const FIXED_SLOTS: ReadonlySet<string> = new Set(FIXED_NAMES.values());

/** Any values, of the right kinds: what a plan is checked with. */
const SAMPLE: Slots = new Map<Slot, string>(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((index) => [
    [`I${index}`, `item${index}`] as const,
    [`M${index}`, `monster${index}`] as const,
    [`N${index}`, String(index + 1)] as const,
    [`T${index}`, `text ${index}`] as const,
    [`P${index}`, `player${index}`] as const,
  ]),
);

/** Reads a line of an author's file; what is wrong with it is said for the author. */
export function parseRow(line: string): ParsedRow {
  const parts = line.split(' => ');
  const [order, plan] = parts;
  if (parts.length !== 2 || order === undefined || plan === undefined) {
    return { ok: false, message: 'a row is ORDER => PLAN' };
  }
  const planned = slotted(plan.trim());
  const parsed = parsePlan(planned, SAMPLE);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const said = new Set(slotNames(slotted(order)));
  const missing = slotNames(planned).filter((slot) => !said.has(slot));
  if (missing.length > 0)
    return { ok: false, message: `the plan has ${missing.join(', ')}, the order has not` };
  const mayHaveMore = isUnknown(parsed.plan) || takesBack(order);
  const unused = mayHaveMore ? [] : [...said].filter((slot) => !planned.includes(slot));
  const slots = unused.filter((slot) => !FIXED_SLOTS.has(slot));
  if (slots.length > 0) return { ok: false, message: `the order has ${slots.join(', ')}, the plan has not` };
  return { ok: true, order: order.trim(), plan: planned };
}

function takesBack(order: string): boolean {
  return TAKES_BACK.test(
    order
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^a-z]+/g, ' '),
  );
}

function slotNames(text: string): string[] {
  return text.match(/\b[IMNTP][1-9]/g) ?? [];
}

/** With the product's names of slots, fixed names too. */
function slotted(text: string): string {
  const named = text.replace(
    AUTHORS_SLOT,
    (_, kind: string, index: string) => `${KINDS[kind]}${index || '1'}`,
  );
  return named.replace(/[a-z]+/gi, (word) => FIXED_NAMES.get(word.toLowerCase()) ?? word);
}

function isUnknown(plan: Plan): boolean {
  return plan.some((part) => part.part === 'act' && part.action.do === 'unknown');
}
