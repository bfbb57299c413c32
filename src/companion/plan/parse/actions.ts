import { type Action, type Foes, HEADINGS, type Items, type Person, SMALL_TALK, type Verb } from '../plan.ts';
import { parseCountable } from './conditions.ts';
import { parsePlace, parsePlaces, parseThing, startsPlace } from './places.ts';
import type { PlanWords } from './words.ts';

/** Reads one step, as "get I1" or "far me I1". */
export function parseAction(words: PlanWords): Action {
  const word = words.next();
  if (!isVerb(word)) throw words.fault('a step, such as "get I1"', words.before);
  return actionOf(words, word);
}

function actionOf(words: PlanWords, verb: Verb): Action {
  switch (verb) {
    case 'come':
    case 'explore':
    case 'stay':
    case 'wander':
    case 'mirror':
    case 'dance':
    case 'tally':
    case 'doing':
    case 'help':
    case 'report':
    case 'steps':
    case 'stop':
    case 'unknown':
      return { do: verb };
    case 'goto':
    case 'route':
    case 'guard':
    case 'lead':
    case 'where':
    case 'beside':
      return { do: verb, place: parsePlace(words) };
    case 'circle': {
      const rounds = words.optionalNumber();
      return { do: 'circle', rounds, place: parsePlace(words) };
    }
    case 'between': {
      const place = parsePlace(words);
      return { do: 'between', places: [place, parsePlace(words)] };
    }
    case 'get':
    case 'bring':
    case 'give':
    case 'drop':
      return { do: verb, items: items(words) };
    case 'kill':
      return { do: 'kill', foes: foes(words) };
    case 'arm':
      return { do: 'arm', monster: words.isNext('M') ? words.value('M') : null };
    case 'walk':
    case 'stroll':
      return walk(words);
    case 'side': {
      const side = words.oneOf(HEADINGS);
      const steps = words.optionalNumber() ?? 1;
      return { do: 'side', side, steps, place: parsePlace(words) };
    }
    case 'toward': {
      const steps = words.number();
      return { do: 'toward', steps, place: parsePlace(words) };
    }
    case 'away': {
      const steps = words.takes('far') ? 'far' : words.number();
      return { do: 'away', steps, place: parsePlace(words) };
    }
    case 'wait':
      return { do: 'wait', turns: words.number() };
    case 'say':
      return { do: 'say', text: words.value('T') };
    case 'follow':
      return {
        do: 'follow',
        distance: words.optionalNumber(),
        place: startsPlace(words) ? parsePlace(words) : { at: 'me' },
      };
    case 'recite': {
      const way = words.oneOf(['up', 'down']);
      return { do: 'recite', way, number: words.number() };
    }
    case 'patrol':
      return { do: 'patrol', places: parsePlaces(words) };
    case 'avoid':
      return { do: 'avoid', monster: words.monsterOr('all') };
    case 'keep': {
      const isExact = words.takes('exactly');
      const distance = words.number();
      return { do: 'keep', distance, isExact, place: parsePlace(words) };
    }
    case 'count':
    case 'carries':
      return count(words);
    case 'far':
      return far(words);
    case 'which': {
      const who = words.who();
      const first = parseThing(words);
      return { do: 'which', who, of: [first, parseThing(words)] };
    }
    case 'who':
    case 'use':
      return { do: verb, item: words.value('I') };
    case 'has': {
      const who = words.person();
      return { do: 'has', who, item: words.value('I') };
    }
    case 'health':
      return { do: 'health', whose: whose(words) };
    case 'weak':
      return { do: 'weak', monster: words.monsterOr('all') };
    case 'can':
      return { do: 'can', monster: words.monsterOr('any') };
    case 'alive':
      return { do: 'alive', monster: words.value('M') };
    case 'bag':
      return { do: 'bag', who: words.person() };
    case 'danger':
      return { do: 'danger', who: words.who() };
    case 'list':
      return { do: 'list', what: words.oneOf(['monsters', 'items', 'players', 'weapons']) };
    case 'chat':
      return { do: 'chat', topic: words.oneOf(SMALL_TALK) };
  }
}

function walk(words: PlanWords): Action {
  if (words.takes('random')) return { do: 'stroll', steps: words.number() };
  const heading = words.oneOf(HEADINGS);
  return { do: 'walk', heading, steps: words.takes('wall') ? 'wall' : words.number() };
}

function count(words: PlanWords): Action {
  const who = words.optionalPerson();
  if (who === undefined) return { do: 'count', what: parseCountable(words) };
  const item = words.isNext('I') ? words.value('I') : null;
  if (item === null) words.expect('items');
  return { do: 'carries', who, item };
}

function far(words: PlanWords): Action {
  const first = parsePlace(words);
  const second = startsPlace(words) ? parsePlace(words) : null;
  return second === null
    ? { do: 'far', from: { at: 'you' }, to: first }
    : { do: 'far', from: first, to: second };
}

function items(words: PlanWords): Items {
  const count = quantity(words);
  if (words.isNext('I')) return { count, item: { name: words.value('I') } };
  if (count !== 'all') return { count, item: words.anyItem() };
  if (words.takes('but')) return { count, item: { except: words.value('I') } };
  return { count, item: words.takes('weapon') ? 'weapon' : 'any' };
}

function foes(words: PlanWords): Foes {
  const count = quantity(words);
  if (words.isNext('M')) return { count, monster: { name: words.value('M') } };
  if (count === 'all' && words.takes('but')) return { count, monster: { except: words.value('M') } };
  if (count !== 'all') words.expect('any');
  return { count, monster: 'any' };
}

function quantity(words: PlanWords): number | 'all' {
  if (words.takes('all')) return 'all';
  return words.optionalNumber() ?? 1;
}

function whose(words: PlanWords): Person | 'all' | { monster: string } {
  if (words.isNext('M')) return { monster: words.value('M') };
  return words.optionalPerson() ?? words.oneOf(['me', 'you', 'all'] as const);
}

const VERBS: ReadonlySet<string> = new Set<Verb>([
  'come',
  'goto',
  'get',
  'bring',
  'give',
  'drop',
  'kill',
  'arm',
  'walk',
  'side',
  'toward',
  'away',
  'beside',
  'wait',
  'say',
  'report',
  'steps',
  'recite',
  'explore',
  'route',
  'follow',
  'circle',
  'between',
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
  'count',
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
  'stop',
  'unknown',
  'chat',
]);

function isVerb(word: string): word is Verb {
  return VERBS.has(word);
}
