import { HEADINGS, type Selection } from '../plan.ts';
import { parsePlace } from './places.ts';
import type { PlanWords } from './words.ts';

/** Reads which of several is meant, as "near I1", "left" or "within N1 me". */
export function parseSelection(words: PlanWords): Selection {
  const by = words.oneOf(['near', 'far', 'within', 'second', 'weak', 'strong', ...HEADINGS]);
  switch (by) {
    case 'near':
    case 'far':
      return { by, place: parsePlace(words) };
    case 'within': {
      const steps = words.number();
      return { by, steps, place: parsePlace(words) };
    }
    default:
      return { by };
  }
}
