import type { Part, Plan, Sequence } from './plan.ts';

/** An action with whether it keeps clear of monsters, as a part of a plan. */
export type ActPart = Extract<Part, { readonly part: 'act' }>;

/** The same plan with other parts in place of its actions, also within blocks. */
export function mapActs(plan: Plan, change: (act: ActPart) => Part): Plan {
  return plan.map((part) => mapPart(part, change));
}

function mapPart(part: Part, change: (act: ActPart) => Part): Part {
  const inside = (parts: Sequence): Sequence => mapActs(parts, change);
  switch (part.part) {
    case 'act':
      return change(part);
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
