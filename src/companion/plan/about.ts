import type { Action, Place } from './plan.ts';

/** The things that an action may choose from: a list of a program's, and of it those of one kind. */
export interface Things {
  readonly list: 'items' | 'monsters';
  /** `weapon`: whatever some monster is weak to. null: all of the list. */
  readonly kind: { readonly name: string } | { readonly except: string } | 'weapon' | null;
  /** Whether it is about one of them, not all. */
  readonly isOne: boolean;
}

/** What an action chooses from, where it is about things that there may be several of; else null. */
export function listOf(action: Action): Things | null {
  switch (action.do) {
    case 'get':
    case 'bring': {
      const { count, item } = action.items;
      return { list: 'items', kind: item === 'any' ? null : item, isOne: count === 1 };
    }
    case 'kill': {
      const { count, monster } = action.foes;
      return { list: 'monsters', kind: monster === 'any' ? null : monster, isOne: count === 1 };
    }
    case 'goto':
    case 'route':
    case 'where':
    case 'guard':
    case 'lead':
    case 'keep':
    case 'side':
    case 'toward':
    case 'away':
    case 'beside':
    case 'circle':
    case 'follow':
      return thingsAt(action.place);
    case 'far':
      return thingsAt(action.to);
    case 'count':
      return countedThings(action.what);
    case 'avoid':
      return { list: 'monsters', kind: named(action.monster), isOne: false };
    case 'list':
      if (action.what === 'players') return null;
      return action.what === 'monsters'
        ? { list: 'monsters', kind: null, isOne: false }
        : { list: 'items', kind: action.what === 'weapons' ? 'weapon' : null, isOne: false };
    case 'health':
      return typeof action.whose === 'object' && 'monster' in action.whose
        ? { list: 'monsters', kind: { name: action.whose.monster }, isOne: true }
        : null;
    default:
      return null;
  }
}

function thingsAt(place: Place): Things | null {
  switch (place.at) {
    case 'item':
    case 'monster':
      return { list: `${place.at}s`, kind: { name: place.name }, isOne: true };
    case 'nearest':
      if (place.to === 'me') return null;
      return {
        list: place.of === 'monster' ? 'monsters' : 'items',
        kind: place.of === 'weapon' ? 'weapon' : null,
        isOne: true,
      };
    default:
      return null;
  }
}

function countedThings(what: Extract<Action, { readonly do: 'count' }>['what']): Things | null {
  switch (what.of) {
    case 'monster':
    case 'item':
      return { list: `${what.of}s`, kind: { name: what.name }, isOne: false };
    case 'monsters':
    case 'items':
      return { list: what.of, kind: null, isOne: false };
    case 'weapons':
      return { list: 'items', kind: 'weapon', isOne: false };
    default:
      return null;
  }
}

function named(name: string | null): { readonly name: string } | null {
  return name === null ? null : { name };
}
