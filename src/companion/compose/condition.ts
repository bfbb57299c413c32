import { CATALOGUE, weaponsAgainst } from '../../game/model/catalogue.ts';
import { START_HEALTH } from '../../game/model/world.ts';
import {
  CORNERS,
  type Comparison,
  type Condition,
  type Corner,
  type Countable,
  type Heading,
  type Place,
  type Who,
} from '../plan/plan.ts';
import type { HelperName } from './helpers.ts';
import { luaString } from './lua-text.ts';

/** Variables of the composed program that conditions read, beside the Companion API. */
export type Watched = 'began' | 'player_moved' | 'turns';

/** A condition in Lua, and what it needs around it. */
export interface LuaCondition {
  readonly lua: string;
  readonly helpers: ReadonlySet<HelperName>;
  readonly watches: ReadonlySet<Watched>;
}

/** How near "near" is, where nobody said: a monster two steps away can be beside one after its own step. */
const NEAR_MONSTER = 2;
const NEAR = 1;

const OPERATORS: Readonly<Record<Comparison, string>> = {
  below: '<',
  above: '>',
  most: '<=',
  least: '>=',
  is: '==',
};

/** A condition as a Lua expression over the globals of the Companion API. */
export function luaCondition(condition: Condition): LuaCondition {
  const writer = new ConditionWriter();
  const lua = writer.write(condition);
  return { lua, helpers: writer.helpers, watches: writer.watches };
}

class ConditionWriter {
  readonly helpers = new Set<HelperName>();
  readonly watches = new Set<Watched>();

  write(condition: Condition): string {
    switch (condition.if) {
      case 'near':
        return this.#near('ai', condition.place, condition.distance);
      case 'close':
        return this.#near('player', condition.place, condition.distance);
      case 'by':
        return this.#by(condition.what, condition.place, condition.distance);
      case 'on':
        return `${this.#distance(entityOf(condition.who), condition.place)} == 0`;
      case 'row':
      case 'col':
        return `${entityOf(condition.who)}.position.${condition.if} ${OPERATORS[condition.is]} ${condition.value}`;
      case 'closer': {
        const who = entityOf(condition.who);
        return `${this.#distance(who, condition.place)} < ${this.#distance(who, condition.than)}`;
      }
      case 'has':
        return this.#has(entityOf(condition.who), condition.count, condition.item);
      case 'can':
        return this.#can(condition.monster);
      case 'health':
        return `${this.#health(condition.who)} ${OPERATORS[condition.is]} ${condition.value}`;
      case 'bag':
        return `#${entityOf(condition.who)}.items ${OPERATORS[condition.is]} ${condition.value}`;
      case 'hurt':
        return `${entityOf(condition.who)}.health < ${START_HEALTH}`;
      case 'count':
        return `${this.#count(condition.what)} ${OPERATORS[condition.is]} ${condition.value}`;
      case 'gone':
        return `${this.#count(condition.what)} == 0`;
      case 'turns':
        return `${this.#watch('turns')} >= ${condition.turns}`;
      case 'moves':
        return `${this.#watch('player_moved')} == true`;
      case 'still':
        return `${this.#watch('player_moved')} == false`;
      case 'not':
        return `not (${this.write(condition.not)})`;
      case 'and':
      case 'or':
        return `(${this.write(condition.of[0])}) ${condition.if} (${this.write(condition.of[1])})`;
    }
  }

  #near(who: 'ai' | 'player', place: Place, distance: number | null): string {
    const isMonster = place.at === 'monster' || (place.at === 'nearest' && place.of === 'monster');
    const most = distance ?? (isMonster ? NEAR_MONSTER : NEAR);
    return `${this.#distance(who, place)} <= ${most}`;
  }

  #by(
    what: { readonly at: 'item' | 'monster'; readonly name: string | null },
    place: Place,
    distance: number | null,
  ): string {
    const most = distance ?? (what.at === 'monster' ? NEAR_MONSTER : NEAR);
    const name = what.name === null ? 'nil' : luaString(what.name);
    return `${this.#use('any_within')}(${what.at}s, ${name}, ${most}, function(one) return ${this.#distance('one', place)} end)`;
  }

  #distance(who: 'ai' | 'player' | 'one', place: Place): string {
    switch (place.at) {
      case 'me':
        return `${who}:distance_to(player)`;
      case 'you':
        return `${who}:distance_to(ai)`;
      case 'start':
        return `${who}:distance_to(${this.#watch('began')})`;
      case 'item':
        return `${this.#use('distance_to_nearest')}(items, ${who}, ${luaString(place.name)})`;
      case 'monster':
        return `${this.#use('distance_to_nearest')}(monsters, ${who}, ${luaString(place.name)})`;
      case 'nearest': {
        const list = place.of === 'weapon' ? `${this.#use('weapons_on_floor')}()` : `${place.of}s`;
        return place.to === 'you'
          ? `${this.#use('distance_to_nearest')}(${list}, ${who})`
          : `${this.#use('distance_to_yours')}(${list}, ${who})`;
      }
      case 'middle':
        return `${who}:distance_to(${this.#use('floor_near')}((#maze + 1) // 2, (#maze[1] + 1) // 2))`;
      case 'corner':
        return place.corner === 'near'
          ? `math.min(${CORNERS.map((corner) => this.#toCorner(who, corner)).join(', ')})`
          : this.#toCorner(who, place.corner);
      case 'edge':
        return toEdge(`${who}.position`, place.edge);
      case 'cell':
        return `${who}:distance_to({${place.row}, ${place.col}})`;
    }
  }

  #toCorner(who: 'ai' | 'player' | 'one', corner: Corner): string {
    const row = corner.startsWith('t') ? '1' : '#maze';
    const col = corner.endsWith('l') ? '1' : '#maze[1]';
    return `${who}:distance_to(${this.#use('floor_near')}(${row}, ${col}))`;
  }

  #has(who: string, count: number, item: { readonly name: string } | 'any' | 'weapon'): string {
    if (item === 'any') return `#${who}.items >= ${count}`;
    if (item === 'weapon') return `${this.#use('weapons_of')}(${who}) >= ${count}`;
    if (count === 1) return `${who}:has_item(${luaString(item.name)})`;
    return `${this.#use('count_named')}(${who}.items, ${luaString(item.name)}) >= ${count}`;
  }

  #health(who: Who | { readonly monster: string }): string {
    if (typeof who === 'string') return `${entityOf(who)}.health`;
    return `${this.#use('least_health')}(monsters, ${luaString(who.monster)})`;
  }

  #can(monster: string | null): string {
    if (monster === null) return `${this.#use('holds_weapon_against_any')}()`;
    if (!Object.hasOwn(CATALOGUE.monsters, monster)) {
      return `${this.#use('holds_weapon_against_any')}(${luaString(monster)})`;
    }
    return weaponsAgainst(monster)
      .map((name) => `ai:has_item(${luaString(name)})`)
      .join(' and ');
  }

  #count(what: Countable): string {
    switch (what.of) {
      case 'monster':
        return `${this.#use('count_named')}(monsters, ${luaString(what.name)})`;
      case 'item':
        return `${this.#use('count_named')}(items, ${luaString(what.name)})`;
      case 'weapons':
        return `#${this.#use('weapons_on_floor')}()`;
      case 'floor':
        return `${this.#use('count_floor')}()`;
      default:
        return `#${what.of}`;
    }
  }

  #use(helper: HelperName): string {
    this.helpers.add(helper);
    return helper;
  }

  #watch(variable: Watched): string {
    this.watches.add(variable);
    return variable;
  }
}

function entityOf(who: Who): 'player' | 'ai' {
  return who === 'me' ? 'player' : 'ai';
}

/** The walls around a level are its first and last rows and columns. */
function toEdge(position: string, edge: Heading): string {
  switch (edge) {
    case 'up':
      return `${position}.row - 2`;
    case 'down':
      return `#maze - 1 - ${position}.row`;
    case 'left':
      return `${position}.col - 2`;
    case 'right':
      return `#maze[1] - 1 - ${position}.col`;
  }
}
