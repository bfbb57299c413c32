import type { Condition } from './plan.ts';

/** Whether a condition is, or holds, something that happens in one turn and is over with it, rather than a state. */
export function isHappening(condition: Condition): boolean {
  switch (condition.if) {
    case 'moves':
    case 'died':
    case 'took':
    case 'lost':
      return true;
    case 'and':
    case 'or':
      return condition.of.some(isHappening);
    default:
      return false;
  }
}
