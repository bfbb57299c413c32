import { SlotBook, type Slots } from '../slots.ts';
import type {
  Action,
  Condition,
  Countable,
  Foes,
  Items,
  Part,
  Person,
  Place,
  Plan,
  Selection,
  Sequence,
} from './plan.ts';

/** A plan in its own words (training/AUTHORS.md), with slots in place of names, numbers and texts. */
export interface PlanText {
  readonly text: string;
  readonly slots: Slots;
}

/** The inverse of `parsePlan`; slots are numbered as they occur, so that equal plans have equal texts. */
export function formatPlan(plan: Plan): PlanText {
  const book = new SlotBook();
  const text = sequence(plan, book);
  return { text, slots: book.slots };
}

/** As `formatPlan`, for one action: what a program is asked for. */
export function formatAction(action: Action, safe = false): PlanText {
  return formatPlan([{ part: 'act', action, safe }]);
}

function sequence(parts: Sequence, book: SlotBook): string {
  return parts.map((part) => partText(part, book)).join(' ; ');
}

function partText(part: Part, book: SlotBook): string {
  switch (part.part) {
    case 'act':
      return `${part.safe ? 'safe ' : ''}${actionText(part.action, book)}${selection(part.only, book)}`;
    case 'if':
    case 'react': {
      const head = `${part.part} ${condition(part.when, book)} then ${sequence(part.yes, book)}`;
      return head + otherwise(part.no, book);
    }
    case 'until':
      return `until ${condition(part.when, book)} do ${sequence(part.do, book)} end`;
    case 'every': {
      const head = `every ${number(part.turns, book)} do ${sequence(part.do, book)}`;
      return head + otherwise(part.otherwise, book);
    }
    case 'each': {
      const head = `each ${condition(part.when, book)} do ${sequence(part.do, book)}`;
      return head + otherwise(part.otherwise, book);
    }
    case 'within':
      return `within ${number(part.turns, book)} do ${sequence(part.do, book)} end`;
    case 'saying':
      return `saying ${book.slot('T', part.text)} do ${sequence(part.do, book)} end`;
    case 'either':
      return `either ${part.of.map((one) => sequence(one, book)).join(' or ')} end`;
    case 'repeat': {
      const head = part.times === null ? 'forever' : `repeat ${number(part.times, book)}`;
      return `${head} do ${sequence(part.do, book)} end`;
    }
  }
}

function selection(only: Selection | undefined, book: SlotBook): string {
  if (only === undefined) return '';
  switch (only.by) {
    case 'near':
    case 'far':
      return ` that ${only.by} ${place(only.place, book)}`;
    case 'half':
      return ` that in ${only.half}`;
    case 'within':
      return ` that within ${number(only.steps, book)} ${place(only.place, book)}`;
    default:
      return ` that ${only.by}`;
  }
}

function otherwise(parts: Sequence, book: SlotBook): string {
  return parts.length === 0 ? ' end' : ` else ${sequence(parts, book)} end`;
}

function actionText(action: Action, book: SlotBook): string {
  switch (action.do) {
    case 'goto':
    case 'route':
    case 'guard':
    case 'lead':
    case 'where':
    case 'beside':
      return `${action.do} ${place(action.place, book)}`;
    case 'circle':
      return `circle${optional(action.rounds, book)} ${place(action.place, book)}`;
    case 'between':
      return `between ${action.places.map((one) => place(one, book)).join(' ')}`;
    case 'get':
    case 'bring':
    case 'give':
    case 'drop':
      return `${action.do} ${items(action.items, book)}`;
    case 'kill':
      return `kill ${foes(action.foes, book)}`;
    case 'arm':
      return action.monster === null ? 'arm' : `arm ${book.slot('M', action.monster)}`;
    case 'walk':
      return `walk ${action.heading} ${action.steps === 'wall' ? 'wall' : number(action.steps, book)}`;
    case 'stroll':
      return `walk random ${number(action.steps, book)}`;
    case 'side':
      return `side ${action.side}${action.steps === 1 ? '' : optional(action.steps, book)} ${place(action.place, book)}`;
    case 'toward':
      return `toward ${number(action.steps, book)} ${place(action.place, book)}`;
    case 'away':
      return `away ${action.steps === 'far' ? 'far' : number(action.steps, book)} ${place(action.place, book)}`;
    case 'wait':
      return `wait ${number(action.turns, book)}`;
    case 'say':
      return `say ${book.slot('T', action.text)}`;
    case 'follow':
      return `follow${optional(action.distance, book)}${action.place.at === 'me' ? '' : ` ${place(action.place, book)}`}`;
    case 'recite':
      return `recite ${action.way} ${number(action.number, book)}`;
    case 'patrol':
      return `patrol ${action.places.map((one) => place(one, book)).join(' ')}`;
    case 'avoid':
      return `avoid ${monsterOr(action.monster, 'all', book)}`;
    case 'keep':
      return `keep ${action.isExact ? 'exactly ' : ''}${number(action.distance, book)} ${place(action.place, book)}`;
    case 'count':
      return `count ${countable(action.what, book)}`;
    case 'carries':
      return `count ${person(action.who, book)} ${action.item === null ? 'items' : book.slot('I', action.item)}`;
    case 'far':
      return action.from.at === 'you'
        ? `far ${place(action.to, book)}`
        : `far ${place(action.from, book)} ${place(action.to, book)}`;
    case 'which':
      return `which ${action.who} ${action.of.map((thing) => place(thing, book)).join(' ')}`;
    case 'who':
    case 'use':
      return `${action.do} ${book.slot('I', action.item)}`;
    case 'has':
      return `has ${person(action.who, book)} ${book.slot('I', action.item)}`;
    case 'health':
      return `health ${action.whose === 'all' ? 'all' : owner(action.whose, book)}`;
    case 'weak':
      return `weak ${monsterOr(action.monster, 'all', book)}`;
    case 'can':
      return `can ${monsterOr(action.monster, 'any', book)}`;
    case 'alive':
      return `alive ${book.slot('M', action.monster)}`;
    case 'bag':
      return `bag ${person(action.who, book)}`;
    case 'danger':
      return `danger ${action.who}`;
    case 'list':
      return `list ${action.what}`;
    case 'chat':
      return `chat ${action.topic}`;
    default:
      return action.do;
  }
}

function place(where: Place, book: SlotBook): string {
  switch (where.at) {
    case 'item':
      return book.slot('I', where.name);
    case 'monster':
      return book.slot('M', where.name);
    case 'nearest':
      return where.to === 'me' ? `my ${where.of}` : where.of;
    case 'player':
      return where.name === null ? 'player' : book.slot('P', where.name);
    case 'corner':
      return `corner ${where.corner}`;
    case 'edge':
      return `edge ${where.edge}`;
    case 'cell':
      return `at ${number(where.row, book)} ${number(where.col, book)}`;
    case 'row':
    case 'col':
      return `${where.at} ${number(where.number, book)}`;
    default:
      return where.at;
  }
}

function items({ count, item }: Items, book: SlotBook): string {
  if (typeof item === 'object' && 'except' in item) return `all but ${book.slot('I', item.except)}`;
  if (typeof item === 'object') return `${quantity(count, book)}${book.slot('I', item.name)}`;
  if (count === 'all') return item === 'weapon' ? 'all weapon' : 'all';
  return `${quantity(count, book)}${item}`;
}

function foes({ count, monster }: Foes, book: SlotBook): string {
  if (typeof monster === 'object' && 'except' in monster) return `all but ${book.slot('M', monster.except)}`;
  if (typeof monster === 'object') return `${quantity(count, book)}${book.slot('M', monster.name)}`;
  return count === 'all' ? 'all' : `${quantity(count, book)}any`;
}

function quantity(count: number | 'all', book: SlotBook): string {
  if (count === 'all') return 'all ';
  return count === 1 ? '' : `${number(count, book)} `;
}

function monsterOr(name: string | null, word: 'all' | 'any' | 'monsters', book: SlotBook): string {
  return name === null ? word : book.slot('M', name);
}

function countable(what: Countable, book: SlotBook): string {
  if (what.of === 'monster') return book.slot('M', what.name);
  return what.of === 'item' ? book.slot('I', what.name) : what.of;
}

function condition(what: Condition, book: SlotBook): string {
  switch (what.if) {
    case 'near':
    case 'close': {
      return `${what.if} ${place(what.place, book)}${optional(what.distance, book)}`;
    }
    case 'by': {
      const { at, name } = what.what;
      const thing = name === null ? 'monster' : book.slot(at === 'item' ? 'I' : 'M', name);
      return `by ${thing} ${place(what.place, book)}${optional(what.distance, book)}`;
    }
    case 'on':
      return `on ${what.who} ${place(what.place, book)}`;
    case 'row':
    case 'col':
      return `${what.if} ${what.who} ${what.is} ${number(what.value, book)}`;
    case 'closer':
      return `closer ${what.who} ${place(what.place, book)} ${place(what.than, book)}`;
    case 'has':
      return `has ${person(what.who, book)} ${quantity(what.count, book)}${held(what.item, book)}`;
    case 'can':
      return `can ${monsterOr(what.monster, 'any', book)}`;
    case 'nearer':
      return `nearer ${what.who} ${place(what.place, book)}`;
    case 'lies':
      return `lies ${what.side} ${what.of.map((one) => place(one, book)).join(' ')}`;
    case 'health':
    case 'bag': {
      const value = typeof what.value === 'string' ? what.value : number(what.value, book);
      return `${what.if} ${owner(what.who, book)} ${what.is} ${value}`;
    }
    case 'hurt':
      return `hurt ${person(what.who, book)}`;
    case 'count':
      return `count ${countable(what.what, book)} ${what.is} ${number(what.value, book)}`;
    case 'gone':
      return `gone ${countable(what.what, book)}`;
    case 'turns':
      return `turns ${number(what.turns, book)}`;
    case 'moves':
    case 'still':
    case 'lost':
      return `${what.if} ${what.who}`;
    case 'died':
      return `died ${monsterOr(what.monster, 'monsters', book)}`;
    case 'took':
      return `took ${what.who} ${what.item === null ? 'any' : book.slot('I', what.item)}`;
    case 'not':
      return `not ${condition(what.not, book)}`;
    case 'and':
    case 'or':
      return `${condition(what.of[0], book)} ${what.if} ${condition(what.of[1], book)}`;
  }
}

function owner(who: Person | { readonly monster: string }, book: SlotBook): string {
  return typeof who === 'object' && 'monster' in who ? book.slot('M', who.monster) : person(who, book);
}

function person(who: Person, book: SlotBook): string {
  if (typeof who === 'string') return who;
  return who.player === null ? 'player' : book.slot('P', who.player);
}

function held(item: { readonly name: string } | 'any' | 'weapon', book: SlotBook): string {
  return typeof item === 'object' ? book.slot('I', item.name) : item;
}

function optional(value: number | null, book: SlotBook): string {
  return value === null ? '' : ` ${number(value, book)}`;
}

function number(value: number, book: SlotBook): string {
  return book.slot('N', String(value));
}
