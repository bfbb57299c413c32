import { isEndless } from './endless.ts';
import type { Part, Plan } from './plan.ts';

/**
 * "If a monster is near, run, otherwise follow me" is decided anew at every turn, as people mean it: neither branch
 * ever ends, so deciding once would mean never looking again.
 */
export function keepChoosing(plan: Plan): Plan {
  return plan.map(keptPart);
}

function keptPart(part: Part): Part {
  switch (part.part) {
    case 'act':
      return part;
    case 'if':
    case 'react': {
      const branches = { when: part.when, yes: keepChoosing(part.yes), no: keepChoosing(part.no) };
      const isChoice = part.part === 'if' && part.no.length > 0 && isEndless(part.yes) && isEndless(part.no);
      return { part: isChoice ? 'react' : part.part, ...branches };
    }
    case 'until':
    case 'repeat':
    case 'within':
    case 'saying':
      return { ...part, do: keepChoosing(part.do) };
    case 'either':
      return { ...part, of: [keepChoosing(part.of[0]), keepChoosing(part.of[1])] };
    case 'each':
    case 'every':
      return { ...part, do: keepChoosing(part.do), otherwise: keepChoosing(part.otherwise) };
  }
}
