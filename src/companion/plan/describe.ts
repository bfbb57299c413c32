import type {
  Action,
  Comparison,
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
  Who,
} from './plan.ts';

/** Each part of a plan in words for the person who gave the order; the companion speaks: "you" is the person. */
export function describePlan(plan: Plan): string[] {
  return plan.map(describePart);
}

/** One part, with what it holds: "until your health is below 2: guard you". */
export function describePart(part: Part): string {
  switch (part.part) {
    case 'act':
      return (
        (part.only === undefined ? describeAction(part.action) : describeChosen(part.action, part.only)) +
        (part.safe ? ', keeping clear of monsters' : '')
      );
    case 'if':
      return `if ${describeCondition(part.when)}: ${steps(part.yes)}${otherwise(part.no)}`;
    case 'react':
      return `whenever ${describeCondition(part.when)}: ${steps(part.yes)}${otherwise(part.no)}`;
    case 'until':
      return `until ${describeCondition(part.when)}: ${steps(part.do)}`;
    case 'every':
      return `every ${counted(part.turns, 'turn')}: ${steps(part.do)}${otherwise(part.otherwise)}`;
    case 'each':
      return `each time ${describeCondition(part.when)}: ${steps(part.do)}${otherwise(part.otherwise)}`;
    case 'within':
      return `for ${counted(part.turns, 'turn')} at most: ${steps(part.do)}`;
    case 'either':
      return `one of these, by chance: ${steps(part.of[0])}; or: ${steps(part.of[1])}`;
    case 'saying':
      return `saying "${part.text}" all the while: ${steps(part.do)}`;
    case 'repeat':
      // Steps that belong together.
      if (part.times === 1) return steps(part.do);
      return `${part.times === null ? 'again and again' : counted(part.times, 'time')}: ${steps(part.do)}`;
  }
}

/** "kill a monster, the leftmost one": which one is not told by what is nearest. */
function describeChosen(action: Action, only: Selection): string {
  const words = describeAction(action).replace(/\bthe nearest (item|monster|weapon)\b/, 'any $1');
  return `${words}, ${describeSelection(only)}`;
}

function steps(sequence: Sequence): string {
  return sequence.map(describePart).join(', then ');
}

function otherwise(sequence: Sequence): string {
  return sequence.length === 0 ? '' : `; otherwise: ${steps(sequence)}`;
}

/** What a companion does, as an order to it: "pick up the sword". */
export function describeAction(action: Action): string {
  switch (action.do) {
    case 'come':
      return 'come to you';
    case 'goto':
      return action.place.at === 'start'
        ? 'go back to where I stood'
        : `go to ${describePlace(action.place)}`;
    case 'get':
      return `pick up ${describeItems(action.items)}`;
    case 'bring':
      return `bring you ${describeItems(action.items)}`;
    case 'give':
      return `give you ${describeItems(action.items, 'all that I hold')}`;
    case 'drop':
      return `drop ${describeItems(action.items)}`;
    case 'kill':
      return `kill ${describeFoes(action.foes)}`;
    case 'arm':
      return `collect what it takes to fight${action.monster === null ? '' : ` the ${action.monster}`}`;
    case 'walk':
      return action.steps === 'wall'
        ? `walk ${action.heading} until a wall is met`
        : `walk ${counted(action.steps, 'step')} ${action.heading}`;
    case 'stroll':
      return `take ${counted(action.steps, 'random step')}`;
    case 'side':
      return `stand ${action.steps === 1 ? 'right' : counted(action.steps, 'step')} ${SIDE_WORDS[action.side]} ${describePlace(action.place)}`;
    case 'toward':
      return `take ${counted(action.steps, 'step')} towards ${describePlace(action.place)}`;
    case 'away':
      return action.steps === 'far'
        ? `go as far away from ${describePlace(action.place)} as I can`
        : `take ${counted(action.steps, 'step')} away from ${describePlace(action.place)}`;
    case 'beside':
      return `stand next to ${describePlace(action.place)}`;
    case 'report':
      return 'tell you so';
    case 'steps':
      return 'say how many steps I took';
    case 'recite':
      return action.way === 'up' ? `count up to ${action.number}` : `count down from ${action.number}`;
    case 'circle':
      return `walk round ${describePlace(action.place)}${action.rounds === null ? '' : `, ${counted(action.rounds, 'time')}`}`;
    case 'between':
      return `stay between ${joined(action.places.map(describePlace), 'and')}`;
    case 'wait':
      return `wait ${counted(action.turns, 'turn')}`;
    case 'say':
      return `say "${action.text}"`;
    case 'explore':
      return 'explore the dungeon';
    case 'route':
      return `tell the way to ${describePlace(action.place)}`;
    case 'follow':
      return `follow ${describePlace(action.place)}${action.distance === null ? '' : `, ${counted(action.distance, 'step')} behind`}`;
    case 'stay':
      return 'stay where I am';
    case 'wander':
      return 'walk about';
    case 'mirror':
      return 'copy your moves';
    case 'dance':
      return 'dance';
    case 'tally':
      return 'walk about and count the squares that I have been on';
    case 'patrol':
      return `patrol between ${joined(action.places.map(describePlace), 'and')}`;
    case 'guard':
      return `guard ${describePlace(action.place)}`;
    case 'lead':
      return `lead you to ${describePlace(action.place)}`;
    case 'avoid':
      return `keep away from ${action.monster === null ? 'monsters' : `every ${action.monster}`}`;
    case 'keep':
      return `keep ${action.isExact ? 'exactly ' : ''}${counted(action.distance, 'step')} away from ${describePlace(action.place)}`;
    case 'count':
      return `count ${describeCountable(action.what)}`;
    case 'carries':
      return `count ${action.item === null ? 'the items' : `the ${plural(action.item)}`} that ${withVerb(action.who, 'carry', 'carries')}`;
    case 'where':
      return `say where ${isAt(action.place)}`;
    case 'far':
      return `say how far it is from ${describePlace(action.from)} to ${describePlace(action.to)}`;
    case 'which':
      return `say which is nearer to ${action.who === 'me' ? 'you' : 'me'}, ${joined(action.of.map(describePlace), 'or')}`;
    case 'who':
      return `say who has the ${action.item}`;
    case 'use':
      return `say what the ${action.item} is good for`;
    case 'has':
      return `say whether ${withVerb(action.who, 'have', 'has')} the ${action.item}`;
    case 'health':
      return `say ${whoseHealth(action.whose)}`;
    case 'weak':
      return `say what kills ${action.monster === null ? 'each monster' : `the ${action.monster}`}`;
    case 'can':
      return `say whether I could kill ${action.monster === null ? 'any monster' : `a ${action.monster}`} now`;
    case 'alive':
      return `say whether any ${action.monster} is left`;
    case 'bag':
      return `say what ${withVerb(action.who, 'carry', 'carries')}`;
    case 'list':
      return action.what === 'items' ? 'name the items on the floor' : `name the ${action.what}`;
    case 'danger':
      return `say whether ${being(action.who)} in danger`;
    case 'doing':
      return 'say what I am doing';
    case 'help':
      return 'say what I can do';
    case 'stop':
      return 'stop';
    case 'unknown':
      return 'something that I cannot do';
    case 'chat':
      return 'chat';
  }
}

/** A place as the companion names it: "you" is the person. */
function describePlace(place: Place): string {
  switch (place.at) {
    case 'me':
      return 'you';
    case 'you':
      return 'where I am';
    case 'start':
      return 'where I stood';
    case 'middle':
      return 'the middle of the dungeon';
    case 'item':
    case 'monster':
      return `the ${place.name}`;
    case 'nearest':
      return place.to === 'me' ? `the ${place.of} nearest to you` : `the nearest ${place.of}`;
    case 'player':
      return place.name ?? 'the other player';
    case 'corner':
      return `the ${CORNER_WORDS[place.corner]} corner`;
    case 'edge':
      return `the ${EDGE_WORDS[place.edge]} edge`;
    case 'cell':
      return `row ${place.row}, column ${place.col}`;
    case 'row':
      return `row ${place.number}`;
    case 'col':
      return `column ${place.number}`;
  }
}

const SIDE_WORDS = { up: 'above', down: 'below', left: 'to the left of', right: 'to the right of' } as const;
const CORNER_WORDS = {
  tl: 'top left',
  tr: 'top right',
  bl: 'bottom left',
  br: 'bottom right',
  near: 'nearest',
} as const;
const EDGE_WORDS = { up: 'top', down: 'bottom', left: 'left', right: 'right' } as const;

/** "your health is below 2": what has to be so. */
export function describeCondition(condition: Condition): string {
  switch (condition.if) {
    case 'near':
    case 'close': {
      const who = being(condition.if === 'near' ? 'you' : 'me');
      return `${who} ${nearness(condition.distance)} ${nearPlace(condition.place)}`;
    }
    case 'by':
      return `a ${condition.what.name ?? 'monster'} is ${nearness(condition.distance)} ${nearPlace(condition.place)}`;
    case 'on':
      return `${being(condition.who)} right on ${nearPlace(condition.place)}`;
    case 'row':
    case 'col':
      return `${possessive(condition.who)} ${condition.if === 'row' ? 'row' : 'column'} is ${comparison(condition.is)}${condition.value}`;
    case 'closer':
      return `${being(condition.who)} nearer to ${describePlace(condition.place)} than to ${describePlace(condition.than)}`;
    case 'has':
      return `${withVerb(condition.who, 'have', 'has')} ${heldWords(condition.count, condition.item)}`;
    case 'can':
      return `I hold what kills ${condition.monster === null ? 'a monster' : `the ${condition.monster}`}`;
    case 'health':
      return `${whoseHealth(condition.who)} is ${comparison(condition.is)}${typeof condition.value === 'string' ? whoseHealth(condition.value) : condition.value}`;
    case 'bag':
      return `the number of things that ${withVerb(condition.who, 'carry', 'carries')} is ${comparison(condition.is)}${typeof condition.value === 'string' ? `that of what ${subject(condition.value)} carry` : condition.value}`;
    case 'nearer':
      return `${being(condition.who)} nearer to ${describePlace(condition.place)} than ${condition.who === 'me' ? 'I am' : 'you are'}`;
    case 'lies':
      return `${isAt(condition.of[0])} ${LIES_WORDS[condition.side]} ${nearPlace(condition.of[1])}`;
    case 'hurt':
      return `${being(condition.who)} hurt`;
    case 'count':
      return `the number of ${describeCountable(condition.what)} is ${comparison(condition.is)}${condition.value}`;
    case 'gone':
      return isNamed(condition.what)
        ? `no ${condition.what.name} is left`
        : `no ${describeCountable(condition.what)} are left`;
    case 'turns':
      return `${counted(condition.turns, 'turn')} ${condition.turns === 1 ? 'has' : 'have'} passed`;
    case 'moves':
      return `${subject(condition.who)} move`;
    case 'still':
      return `${subject(condition.who)} stand still`;
    case 'lost':
      return `${subject(condition.who)} lose health`;
    case 'died':
      return `a ${condition.monster ?? 'monster'} dies`;
    case 'took':
      return `${subject(condition.who)} get ${condition.item === null ? 'something' : `the ${condition.item}`}`;
    case 'not':
      return `not (${describeCondition(condition.not)})`;
    case 'and':
    case 'or':
      return `${describeCondition(condition.of[0])} ${condition.if} ${describeCondition(condition.of[1])}`;
  }
}

function describeItems({ count, item }: Items, everything = 'everything'): string {
  if (item === 'any') return count === 'all' ? everything : several(count, 'item', 'the nearest item');
  if (item === 'weapon') return count === 'all' ? 'all weapons' : several(count, 'weapon', 'a weapon');
  if ('except' in item) return `${everything} but the ${item.except}`;
  return count === 'all' ? `every ${item.name}` : several(count, item.name, `the ${item.name}`);
}

function describeFoes({ count, monster }: Foes): string {
  if (monster === 'any')
    return count === 'all' ? 'every monster' : several(count, 'monster', 'the nearest monster');
  if ('except' in monster) return `every monster but the ${monster.except}`;
  return count === 'all' ? `every ${monster.name}` : several(count, monster.name, `a ${monster.name}`);
}

function several(count: number, noun: string, one: string): string {
  return count === 1 ? one : counted(count, noun);
}

function heldWords(count: number, item: { readonly name: string } | 'any' | 'weapon'): string {
  const noun = typeof item === 'object' ? item.name : item === 'any' ? 'item' : 'weapon';
  if (count !== 1) return `${counted(count, noun)} or more`;
  return typeof item === 'object' ? `the ${noun}` : `a ${noun}`.replace('a item', 'an item');
}

function describeCountable(what: Countable): string {
  if (isNamed(what)) return plural(what.name);
  return what.of === 'floor' ? 'squares' : what.of;
}

function isNamed(what: Countable): what is Extract<Countable, { readonly name: string }> {
  return what.of === 'monster' || what.of === 'item';
}

function nearness(distance: number | null): string {
  return distance === null ? 'near' : `within ${counted(distance, 'step')} of`;
}

function nearPlace(place: Place): string {
  if (place.at === 'nearest' && place.to === 'you') return `a ${place.of}`.replace('a item', 'an item');
  if (place.at === 'monster') return `a ${place.name}`;
  if (place.at === 'corner' && place.corner === 'near') return 'a corner';
  return place.at === 'you' ? 'me' : describePlace(place);
}

function isAt(place: Place): string {
  return place.at === 'me' || place.at === 'you' ? being(place.at) : `${describePlace(place)} is`;
}

function whoseHealth(whose: Person | 'all' | { readonly monster: string }): string {
  if (whose === 'all') return "everybody's health";
  if (typeof whose === 'object' && 'monster' in whose) return `the ${whose.monster}'s health`;
  return `${possessive(whose)} health`;
}

function describeSelection(only: Selection): string {
  switch (only.by) {
    case 'near':
      return `the one nearest to ${nearPlace(only.place)}`;
    case 'far':
      return `the one farthest from ${nearPlace(only.place)}`;
    case 'within':
      return `only within ${counted(only.steps, 'step')} of ${nearPlace(only.place)}`;
    case 'half':
      return `only in the ${HALF_WORDS[only.half]} half`;
    case 'second':
      return 'the second nearest';
    case 'weak':
      return 'the one with the least health';
    case 'strong':
      return 'the one with the most health';
    default:
      return `the ${MOST_WORDS[only.by]} one`;
  }
}

const HALF_WORDS = { up: 'upper', down: 'lower', left: 'left', right: 'right' } as const;
const MOST_WORDS = { up: 'topmost', down: 'lowest', left: 'leftmost', right: 'rightmost' } as const;
const LIES_WORDS = {
  ...{ up: 'above', down: 'below', left: 'to the left of', right: 'to the right of' },
  ...{ row: 'in the row of', col: 'in the column of' },
} as const;

function subject(who: Who): string {
  return who === 'me' ? 'you' : 'I';
}

/** "you carry", "Ada carries". */
function withVerb(who: Person, verb: string, third: string): string {
  return typeof who === 'string' ? `${subject(who)} ${verb}` : `${named(who)} ${third}`;
}

function being(who: Person): string {
  if (typeof who === 'object') return `${named(who)} is`;
  return who === 'me' ? 'you are' : 'I am';
}

function possessive(who: Person): string {
  if (typeof who === 'object') return `${named(who)}'s`;
  return who === 'me' ? 'your' : 'my';
}

function named({ player }: { readonly player: string | null }): string {
  return player ?? 'the other player';
}

function comparison(is: Comparison): string {
  const words = { below: 'below ', above: 'above ', most: 'at most ', least: 'at least ', is: '' } as const;
  return words[is];
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  return noun === 'salt' ? noun : `${noun}s`;
}

function joined(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
