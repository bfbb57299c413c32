import type { Action, Condition, Part, Plan } from './plan.ts';

/**
 * "Collect arrows until you have three" is to get three arrows, and "kill bats until none is left" to kill all: said
 * as a loop around one of them, it would be over with the first.
 */
export function countUp(plan: Plan): Plan {
  return plan.map((part) => {
    if (part.part !== 'until') return part;
    const [only] = part.do;
    if (part.do.length !== 1 || only?.part !== 'act' || only.only !== undefined) return part;
    const action = countedUp(part.when, only.action);
    return action === null ? part : ({ part: 'act', action, safe: only.safe } satisfies Part);
  });
}

function countedUp(when: Condition, action: Action): Action | null {
  if (when.if === 'has' && (action.do === 'get' || action.do === 'bring')) {
    const isHolder = when.who === (action.do === 'get' ? 'you' : 'me');
    const isSame = isHolder && sameItem(when.item, action.items.item);
    return isSame ? { ...action, items: { count: when.count, item: when.item } } : null;
  }
  if (when.if !== 'gone' || action.do !== 'kill') return null;
  const { monster } = action.foes;
  if (when.what.of === 'monsters' && monster === 'any')
    return { do: 'kill', foes: { count: 'all', monster } };
  const isSame =
    when.what.of === 'monster' &&
    typeof monster === 'object' &&
    'name' in monster &&
    monster.name === when.what.name;
  return isSame ? { do: 'kill', foes: { count: 'all', monster } } : null;
}

type Held = { readonly name: string } | 'any' | 'weapon';

function sameItem(one: Held, other: Held | { readonly except: string }): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return 'name' in other && one.name === other.name;
}
