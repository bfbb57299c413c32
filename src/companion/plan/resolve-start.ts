import type { Position } from '../../game/model/geometry.ts';
import type { Action, Part, Place, Plan, Sequence } from './plan.ts';

/**
 * Where several parts make up a plan, "start" in an action is where the companion stood when the order came, not
 * where the part before has led it: that cell takes its place.
 */
export function resolveStart(plan: Plan, { row, col }: Position): Plan {
  const [only] = plan;
  if (plan.length === 1 && only?.part === 'act') return plan;
  const resolve = (place: Place): Place => (place.at === 'start' ? { at: 'cell', row, col } : place);
  return plan.map((part) => inPart(part, (action) => inAction(action, resolve)));
}

function inPart(part: Part, change: (action: Action) => Action): Part {
  const inside = (sequence: Sequence): Sequence => sequence.map((one) => inPart(one, change));
  switch (part.part) {
    case 'act':
      return { ...part, action: change(part.action) };
    case 'if':
    case 'react':
      return { ...part, yes: inside(part.yes), no: inside(part.no) };
    case 'until':
    case 'repeat':
      return { ...part, do: inside(part.do) };
    case 'every':
      return { ...part, do: inside(part.do), otherwise: inside(part.otherwise) };
  }
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
      return { ...action, place: resolve(action.place) };
    case 'patrol':
      return { ...action, places: action.places.map(resolve) };
    case 'far':
      return { ...action, from: resolve(action.from), to: resolve(action.to) };
    default:
      return action;
  }
}
