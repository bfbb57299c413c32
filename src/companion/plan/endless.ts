import type { Action, Part, Sequence, Verb } from './plan.ts';

const STANDING: ReadonlySet<Verb> = new Set<Verb>([
  'follow',
  'stay',
  'wander',
  'mirror',
  'dance',
  'tally',
  'patrol',
  'guard',
  'lead',
  'avoid',
  'keep',
  'between',
]);

/** Whether an action goes on until something else ends it. */
function isStanding(action: Action): boolean {
  return action.do === 'circle' ? action.rounds === null : STANDING.has(action.do);
}

/** Whether parts never come to an end by themselves. */
export function isEndless(sequence: Sequence): boolean {
  return sequence.some(partIsEndless);
}

function partIsEndless(part: Part): boolean {
  switch (part.part) {
    case 'act':
      return isStanding(part.action);
    case 'if':
      return isEndless(part.yes) && part.no.length > 0 && isEndless(part.no);
    case 'react':
      return part.no.length === 0 || isEndless(part.no);
    case 'until':
    case 'within':
      return false;
    case 'saying':
      return isEndless(part.do);
    case 'either':
      return part.of.every(isEndless);
    case 'each':
    case 'every':
      return part.otherwise.length === 0 || isEndless(part.otherwise);
    case 'repeat':
      return part.times === null || isEndless(part.do);
  }
}
