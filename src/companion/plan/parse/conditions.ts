import { COMPARISONS, type Condition, type Countable, HEADINGS, type Who } from '../plan.ts';
import { parsePlace, parseThing } from './places.ts';
import { PlanFault, type PlanWords } from './words.ts';

const MOST_JOINED = 4;

/** Reads a condition, or several joined by one and the same word. */
export function parseCondition(words: PlanWords): Condition {
  let whole = plainCondition(words);
  const word = (['and', 'or'] as const).find((one) => one === words.peek());
  for (let joined = 2; word !== undefined && words.takes(word); joined++) {
    if (joined > MOST_JOINED) throw new PlanFault(`at most ${MOST_JOINED} conditions may be joined`);
    whole = { if: word, of: [whole, plainCondition(words)] };
  }
  return whole;
}

function plainCondition(words: PlanWords): Condition {
  const word = words.next();
  switch (word) {
    case 'not':
      return { if: 'not', not: plainCondition(words) };
    case 'near':
    case 'close': {
      const place = parsePlace(words);
      return { if: word, place, distance: words.optionalNumber() };
    }
    case 'by': {
      const what = words.takes('monster') ? ({ at: 'monster', name: null } as const) : parseThing(words);
      const place = parsePlace(words);
      return { if: 'by', what, place, distance: words.optionalNumber() };
    }
    case 'on': {
      const who = words.who();
      return { if: 'on', who, place: parsePlace(words) };
    }
    case 'row':
    case 'col': {
      const who = words.who();
      return { if: word, who, ...comparison(words) };
    }
    case 'closer': {
      const who = words.who();
      const place = parsePlace(words);
      return { if: 'closer', who, place, than: parsePlace(words) };
    }
    case 'nearer': {
      const who = words.who();
      return { if: 'nearer', who, place: parsePlace(words) };
    }
    case 'lies': {
      const side = words.oneOf([...HEADINGS, 'row', 'col']);
      const place = parsePlace(words);
      return { if: 'lies', side, of: [place, parsePlace(words)] };
    }
    case 'has': {
      const who = words.person();
      const count = words.optionalNumber() ?? 1;
      const item = words.isNext('I') ? { name: words.value('I') } : words.anyItem();
      return { if: 'has', who, count, item };
    }
    case 'can':
      return { if: 'can', monster: words.monsterOr('any') };
    case 'health': {
      if (!words.isNext('M')) return { if: 'health', who: words.person(), ...comparisonOfTwo(words) };
      return { if: 'health', who: { monster: words.value('M') }, ...comparison(words) };
    }
    case 'bag': {
      const who = words.person();
      return { if: 'bag', who, ...comparisonOfTwo(words) };
    }
    case 'hurt':
      return { if: 'hurt', who: words.person() };
    case 'count': {
      const what = parseCountable(words);
      return { if: 'count', what, ...comparison(words) };
    }
    case 'gone':
      return { if: 'gone', what: parseCountable(words) };
    case 'turns':
      return { if: 'turns', turns: words.number() };
    case 'moves':
    case 'still':
    case 'lost':
      return { if: word, who: words.who() };
    case 'died':
      return { if: 'died', monster: words.monsterOr('monsters') };
    case 'took': {
      const who = words.who();
      const item = words.isNext('I') ? words.value('I') : null;
      if (item === null) words.expect('any');
      return { if: 'took', who, item };
    }
    default:
      throw words.fault('a condition, such as "near monster" or "has you I1"', words.before);
  }
}

function comparison(words: PlanWords): { is: (typeof COMPARISONS)[number]; value: number } {
  const is = words.oneOf(COMPARISONS);
  return { is, value: words.number() };
}

/** With a number, or with what the other one has. */
function comparisonOfTwo(words: PlanWords): { is: (typeof COMPARISONS)[number]; value: number | Who } {
  const is = words.oneOf(COMPARISONS);
  return { is, value: words.optionalWho() ?? words.number() };
}

/** Reads what is counted: a kind of monster or item, or all of a sort. */
export function parseCountable(words: PlanWords): Countable {
  if (words.isNext('M')) return { of: 'monster', name: words.value('M') };
  if (words.isNext('I')) return { of: 'item', name: words.value('I') };
  return { of: words.oneOf(['monsters', 'items', 'weapons', 'players', 'floor']) };
}
