import type { Condition, Part, Plan, Sequence } from './plan.ts';

/** An action with whether it keeps clear of monsters, as a part of a plan. */
export type ActPart = Extract<Part, { readonly part: 'act' }>;

/** The same plan with other parts in place of its actions, also within blocks. */
export function mapActs(plan: Plan, change: (act: ActPart) => Part): Plan {
  return plan.map((part) =>
    part.part === 'act' ? change(part) : inside(part, (parts) => mapActs(parts, change)),
  );
}

/** The same plan with other conditions in place of its own, also of those that are joined. */
export function mapConditions(plan: Plan, change: (condition: Condition) => Condition): Plan {
  return plan.map((part): Part => {
    const changed = inside(part, (parts) => mapConditions(parts, change));
    return 'when' in changed ? { ...changed, when: mapCondition(changed.when, change) } : changed;
  });
}

function mapCondition(condition: Condition, change: (condition: Condition) => Condition): Condition {
  switch (condition.if) {
    case 'not':
      return { if: 'not', not: mapCondition(condition.not, change) };
    case 'and':
    case 'or': {
      const [one, other] = condition.of;
      return { if: condition.if, of: [mapCondition(one, change), mapCondition(other, change)] };
    }
    default:
      return change(condition);
  }
}

/** A block with other sequences in it. */
function inside(block: Part, change: (parts: Sequence) => Sequence): Part {
  switch (block.part) {
    case 'act':
      return block;
    case 'if':
    case 'react':
      return { ...block, yes: change(block.yes), no: change(block.no) };
    case 'until':
    case 'repeat':
    case 'within':
    case 'saying':
      return { ...block, do: change(block.do) };
    case 'either':
      return { ...block, of: [change(block.of[0]), change(block.of[1])] };
    case 'each':
    case 'every':
      return { ...block, do: change(block.do), otherwise: change(block.otherwise) };
  }
}
