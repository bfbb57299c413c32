import type { Slot } from '../slots.ts';
import { formatPlan } from './format-plan.ts';
import { parsePlan } from './parse/parse-plan.ts';
import type { Plan } from './plan.ts';

/** A plan in one line, to be kept beside its program: `get I1 ; come {"I1":"sword"}`. */
export function noteOfPlan(plan: Plan): string {
  const { text, slots } = formatPlan(plan);
  return `${text} ${JSON.stringify(Object.fromEntries(slots))}`;
}

/** The inverse of `noteOfPlan`; null where the line is no such note: it comes from outside. */
export function planOfNote(note: string): Plan | null {
  const at = note.indexOf('{');
  const slots = at === -1 ? null : valuesIn(note.slice(at));
  if (slots === null) return null;
  const parsed = parsePlan(note.slice(0, at), slots);
  return parsed.ok ? parsed.plan : null;
}

function valuesIn(json: string): Map<Slot, string> | null {
  try {
    const entries = Object.entries(JSON.parse(json) as Record<string, unknown>);
    return entries.every((entry): entry is [Slot, string] => typeof entry[1] === 'string')
      ? new Map(entries)
      : null;
  } catch {
    return null;
  }
}
