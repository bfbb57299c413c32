import { listOf, type Things } from './about.ts';
import { mapActs } from './map-plan.ts';
import type { Action, Part, Place, Plan } from './plan.ts';

/**
 * A plan in which taking one of several things is to walk up to that one, and then onto it: a program that only looks
 * for a thing of that name would be content with any that it comes across.
 */
export function takeChosen(plan: Plan): Plan {
  return mapActs(plan, (part): Part => {
    const things = part.only === undefined ? null : listOf(part.action);
    if (part.only === undefined || things === null || !isTaken(part.action, things)) return part;
    const place = placeOf(things);
    const { safe, only } = part;
    const steps: Part[] = [
      { part: 'act', action: { do: 'beside', place }, safe, only },
      { part: 'act', action: { do: 'toward', steps: 1, place }, safe },
    ];
    if (part.action.do === 'bring')
      steps.push({ part: 'act', action: { do: 'give', items: { count: 'all', item: 'any' } }, safe });
    return { part: 'repeat', times: 1, do: steps };
  });
}

function isTaken(action: Action, { list, isOne }: Things): boolean {
  return isOne && list === 'items' && ['get', 'bring', 'goto'].includes(action.do);
}

function placeOf({ kind }: Things): Place {
  if (kind === null || (typeof kind === 'object' && 'except' in kind)) {
    return { at: 'nearest', of: 'item', to: 'you' };
  }
  return kind === 'weapon' ? { at: 'nearest', of: 'weapon', to: 'you' } : { at: 'item', name: kind.name };
}
