import type { Action } from '../../src/companion/plan/plan.ts';
import { fillSlots } from '../../src/companion/slots.ts';
import * as company from './company.ts';
import * as fetching from './fetching.ts';
import * as fighting from './fighting.ts';
import * as questions from './questions.ts';
import { type Names, slotNames } from './slot-names.ts';
import * as walking from './walking.ts';

/** How far programs keep from monsters that they cannot kill, where they can: steps. */
const GAP = { usual: 2, safe: 3 } as const;

/**
 * The program that an expert would write for an action, with slots as `formatAction` numbers them; null where
 * there is nothing to do.
 *
 * @param safe keeping clear of monsters on the way.
 */
export function programText(action: Action, safe: boolean): string | null {
  return textFor(action, slotNames(action).names, safe);
}

/** As `programText`, with the action's own names, numbers and texts. */
export function programFor(action: Action, safe: boolean): string | null {
  const { names, slots } = slotNames(action);
  const text = textFor(action, names, safe);
  return text === null ? null : fillSlots(text, slots);
}

function textFor(action: Action, names: Names, safe: boolean): string | null {
  const gap = safe ? GAP.safe : GAP.usual;
  switch (action.do) {
    case 'come':
      return walking.come(gap);
    case 'goto':
      return walking.goTo(action, names, gap);
    case 'get':
      return fetching.get({ do: 'get', items: action.items }, names, gap);
    case 'bring':
      return fetching.bring({ do: 'bring', items: action.items }, names, gap);
    case 'give':
      return fetching.give({ do: 'give', items: action.items }, names, gap);
    case 'drop':
      return fetching.drop({ do: 'drop', items: action.items }, names);
    case 'kill':
      return fighting.kill(action, names, gap);
    case 'arm':
      return fighting.arm(action, names, gap);
    case 'walk':
      return walking.walk(action, names, safe);
    case 'stroll':
      return walking.stroll(action, names, safe);
    case 'side':
      return walking.side(action, names, gap);
    case 'toward':
      return walking.toward(action, names, gap);
    case 'away':
      return walking.away(action, names, gap);
    case 'beside':
      return walking.beside({ do: 'beside', place: action.place }, names, gap);
    case 'circle':
      return walking.circle(action, names, gap);
    case 'between':
      return company.between(action, names, gap);
    case 'recite':
      return company.recite(action, names);
    case 'wait':
      return company.wait(action, names);
    case 'say':
      return company.say(action, names);
    case 'explore':
      return walking.explore(gap);
    case 'route':
      return walking.route(action, names);
    case 'follow':
      return company.follow(action, names, gap);
    case 'stay':
      return company.stay();
    case 'wander':
      return walking.wander(gap);
    case 'mirror':
      return company.mirror();
    case 'dance':
      return company.dance();
    case 'tally':
      return company.tally(gap);
    case 'patrol':
      return walking.patrol(action, names, gap);
    case 'guard':
      return fighting.guard({ do: 'guard', place: action.place }, names, gap);
    case 'lead':
      return company.lead({ do: 'lead', place: action.place }, names, gap);
    case 'avoid':
      return fighting.avoid(action, names);
    case 'keep':
      return fighting.keep(action, names, gap);
    case 'count':
      return questions.count(action, names);
    case 'carries':
      return questions.carries(action, names);
    case 'where':
      return questions.where(action, names);
    case 'far':
      return questions.far(action, names);
    case 'which':
      return questions.which(action, names);
    case 'who':
      return questions.who({ do: 'who', item: action.item }, names);
    case 'use':
      return questions.use({ do: 'use', item: action.item }, names);
    case 'has':
      return questions.has(action, names);
    case 'health':
      return questions.health(action, names);
    case 'weak':
      return questions.weak({ do: 'weak', monster: action.monster }, names);
    case 'can':
      return questions.can({ do: 'can', monster: action.monster }, names);
    case 'alive':
      return questions.alive(action, names);
    case 'bag':
      return questions.bag(action, names);
    case 'list':
      return questions.list(action);
    case 'danger':
      return questions.danger({ do: 'danger', who: action.who });
    case 'doing':
      return questions.doing();
    case 'help':
      return questions.help();
    case 'chat':
      return company.chat(action);
    case 'report':
    case 'steps':
    case 'stop':
    case 'unknown':
      return null;
  }
}
