import { isEndless } from './endless.ts';
import type { Part, Plan } from './plan.ts';

/** "If the gorgon gets near ...", "if I ever ...": said of what is yet to come. */
const TO_COME =
  /\b(?:if|in case|should)\b[^,.;]*\b(?:gets|comes|goes|becomes|drops|falls|reaches|moves|walks|starts|strays|wanders|ever|(?:i|you|we) (?:get|go|move|walk|stray|wander|drop|fall))\b/i;

/**
 * A plan that goes on looking where the order speaks of what is yet to come: decided once, nothing would ever come of
 * it. Only of an order that ends with such a condition, with nothing else or something endless to do meanwhile.
 */
export function watchful(plan: Plan, order: string): Plan {
  const last = plan.at(-1);
  if (last?.part !== 'if' || !TO_COME.test(order)) return plan;
  const watching = watchingPart(last);
  return watching === null ? plan : [...plan.slice(0, -1), watching];
}

function watchingPart({ when, yes, no }: Extract<Part, { readonly part: 'if' }>): Part | null {
  if (no.length === 0) return { part: 'each', when, do: yes, otherwise: [] };
  return isEndless(no) ? { part: 'react', when, yes, no } : null;
}
