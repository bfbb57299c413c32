import { HEADINGS, type Selection } from '../plan.ts';
import { parsePlace } from './places.ts';
import type { PlanWords } from './words.ts';

/** Reads which of several is meant, as "near I1", "left", "within N1 me" or "in down" (the lower half). */
export function parseSelection(words: PlanWords): Selection {
  const by = words.oneOf(['near', 'far', 'within', 'in', 'second', 'weak', 'strong', ...HEADINGS]);
  switch (by) {
    case 'near':
    case 'far':
      return { by, place: parsePlace(words) };
    case 'within': {
      const steps = words.number();
      return { by, steps, place: parsePlace(words) };
    }
    case 'in':
      return { by: 'half', half: words.oneOf(HEADINGS) };
    default:
      return { by };
  }
}
