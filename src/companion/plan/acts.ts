import type { ActPart } from './map-plan.ts';
import type { Action, Part, Plan, Verb } from './plan.ts';

/** All actions of a plan, also within blocks, in the order in which they stand there. */
export function actsIn(plan: Plan): ActPart[] {
  return plan.flatMap(actsOf);
}

function actsOf(part: Part): ActPart[] {
  switch (part.part) {
    case 'act':
      return [part];
    case 'if':
    case 'react':
      return [...actsIn(part.yes), ...actsIn(part.no)];
    case 'until':
    case 'repeat':
    case 'within':
    case 'saying':
      return actsIn(part.do);
    case 'either':
      return part.of.flatMap(actsIn);
    case 'each':
    case 'every':
      return [...actsIn(part.do), ...actsIn(part.otherwise)];
  }
}

/** What only a composed program can do. */
export function isBuiltIn({ do: verb }: Action): boolean {
  return verb === 'stop' || verb === 'steps';
}

/** What a composed program does by itself: no program is written for it there. */
export function isPartOfTree(action: Action): boolean {
  return isBuiltIn(action) || action.do === 'say';
}

const QUESTIONS: ReadonlySet<Verb> = new Set<Verb>([
  'route',
  'count',
  'carries',
  'where',
  'far',
  'which',
  'who',
  'use',
  'has',
  'health',
  'weak',
  'can',
  'alive',
  'bag',
  'danger',
  'list',
  'doing',
  'help',
  'chat',
]);

/** Whether a plan only asks: it is answered at once, and changes nothing. */
export function isQuestion(plan: Plan): boolean {
  return plan.every((part) => part.part === 'act' && QUESTIONS.has(part.action.do));
}
