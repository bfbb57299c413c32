import { mapConditions } from './map-plan.ts';
import type { Condition, Plan } from './plan.ts';

/** Words with which near is enough. */
const NEARNESS =
  /\b(?:near|nearby|close|closer|around|about|beside|adjacent|within|by|next to|vicinity|neighbou?r\w*)\b/i;

/**
 * A plan for an order that says when somebody is at a cell, but nothing of being near it: "when I reach 5,7" is over
 * on that very square, not one step before.
 */
export function onCells(plan: Plan, order: string): Plan {
  return NEARNESS.test(order) ? plan : mapConditions(plan, onCell);
}

function onCell(condition: Condition): Condition {
  if (condition.if !== 'near' && condition.if !== 'close') return condition;
  const { place, distance } = condition;
  if (place.at !== 'cell' || distance !== null) return condition;
  return { if: 'on', who: condition.if === 'near' ? 'you' : 'me', place };
}
