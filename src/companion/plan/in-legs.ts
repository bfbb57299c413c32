import { mapActs } from './map-plan.ts';
import type { Part, Plan } from './plan.ts';

/**
 * A plan whose patrols are ways from place to place, again and again, for which there are programs even where nobody
 * has one for the whole round; null where it has no patrol.
 */
export function inLegs(plan: Plan): Plan | null {
  let hasPatrol = false;
  const legs = mapActs(plan, (part): Part => {
    if (part.action.do !== 'patrol') return part;
    hasPatrol = true;
    const { safe } = part;
    const round = part.action.places.map(
      (place): Part => ({ part: 'act', action: { do: 'goto', place }, safe }),
    );
    return { part: 'repeat', times: null, do: round };
  });
  return hasPatrol ? legs : null;
}
