import { CATALOGUE, type Catalogue } from '../../game/model/catalogue.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import type { World } from '../../game/model/world.ts';
import { listOf } from './about.ts';
import type { Action, Part, Plan } from './plan.ts';
import { requirementsAgainst } from './requirements.ts';

export type ExpandedPlan =
  | { readonly ok: true; readonly plan: Plan /** How many parts were added. */; readonly implied: number }
  | { readonly ok: false; readonly message: string };

/**
 * Puts the steps that an order implies before those that need them: who is to kill a bat fetches a bow and an
 * arrow first. What the companion holds, or an earlier step fetches, is not fetched again, and what does not
 * lie on the floor is left to the program. Only outside of blocks, where it is known what went before.
 */
export function expandPlan(
  plan: Plan,
  world: World,
  companion: CompanionId,
  catalogue: Catalogue = CATALOGUE,
): ExpandedPlan {
  const bag = new Bag(world, companion);
  const parts: Part[] = [];
  for (const part of plan) {
    if (part.part === 'act') {
      // Of all that are near enough nobody knows yet how many there are.
      const isKnown = part.only === undefined || listOf(part.action)?.isOne === true;
      const foes = isKnown ? namedFoes(part.action, world) : null;
      if (foes !== null) {
        const required = requirementsAgainst(foes.name, catalogue);
        if (!required.ok) return required;
        for (const item of required.items) {
          const isUsedUp = catalogue.items[item]?.usedUp === true;
          const missing = bag.take(item, isUsedUp ? foes.count : 1);
          if (missing > 0) parts.push(fetching(item, missing));
        }
      } else {
        bag.note(part.action);
      }
    } else {
      bag.forget();
    }
    parts.push(part);
  }
  return { ok: true, plan: parts, implied: parts.length - plan.length };
}

function fetching(name: string, count: number): Part {
  return { part: 'act', action: { do: 'get', items: { count, item: { name } } }, safe: true };
}

/** The kind and number of monsters that are to be killed; null where no kind is named. */
function namedFoes(action: Action, world: World): { readonly name: string; readonly count: number } | null {
  if (action.do !== 'kill') return null;
  const { count, monster } = action.foes;
  if (typeof monster !== 'object' || 'except' in monster) return null;
  const alive = world.monsters.filter(({ kind }) => kind === monster.name).length;
  return alive === 0 ? null : { name: monster.name, count: count === 'all' ? alive : Math.min(count, alive) };
}

/** What the companion will hold, as far as the order tells. */
class Bag {
  readonly #held = new Map<string, number>();
  readonly #lying = new Map<string, number>();

  constructor(world: World, companion: CompanionId) {
    const held = world.companions.find(({ id }) => id === companion)?.items ?? [];
    for (const { kind } of held) add(this.#held, kind, 1);
    for (const { kind } of world.items) add(this.#lying, kind, 1);
  }

  /** Uses so many of an item; how many of them have to be fetched, and can be. */
  take(item: string, count: number): number {
    const held = this.#held.get(item) ?? 0;
    const missing = Math.max(0, Math.min(count - held, this.#lying.get(item) ?? 0));
    this.#fetch(item, missing);
    return missing;
  }

  note(action: Action): void {
    if (action.do === 'get') {
      const { item, count } = action.items;
      if (typeof item === 'object' && 'name' in item) this.#fetch(item.name, count === 'all' ? 9 : count);
    }
    // Whoever comes to the player hands over what it holds.
    if (['bring', 'give', 'drop', 'come'].includes(action.do)) this.#held.clear();
  }

  /** After a block nobody knows; the programs look for themselves. */
  forget(): void {
    this.#lying.clear();
  }

  #fetch(item: string, count: number): void {
    add(this.#held, item, count);
    add(this.#lying, item, -count);
  }
}

function add(counts: Map<string, number>, item: string, count: number): void {
  counts.set(item, (counts.get(item) ?? 0) + count);
}
