import type { Position } from '../../game/model/geometry.ts';
import { mapActs } from './map-plan.ts';
import type { Action, Place, Plan } from './plan.ts';

/**
 * Where several parts make up a plan, "start" in an action is where the companion stood when the order came, not
 * where the part before has led it: that cell takes its place.
 */
export function resolveStart(plan: Plan, { row, col }: Position): Plan {
  const [only] = plan;
  if (plan.length === 1 && only?.part === 'act') return plan;
  const resolve = (place: Place): Place => (place.at === 'start' ? { at: 'cell', row, col } : place);
  return mapActs(plan, (act) => ({ ...act, action: inAction(act.action, resolve) }));
}

function inAction(action: Action, resolve: (place: Place) => Place): Action {
  switch (action.do) {
    case 'goto':
    case 'route':
    case 'guard':
    case 'lead':
    case 'where':
    case 'keep':
    case 'side':
    case 'toward':
    case 'away':
    case 'beside':
    case 'circle':
    case 'follow':
      return { ...action, place: resolve(action.place) };
    case 'patrol':
      return { ...action, places: action.places.map(resolve) };
    case 'between':
      return { ...action, places: [resolve(action.places[0]), resolve(action.places[1])] };
    case 'far':
      return { ...action, from: resolve(action.from), to: resolve(action.to) };
    default:
      return action;
  }
}
