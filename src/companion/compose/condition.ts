import { CATALOGUE, weaponsAgainst } from '../../game/model/catalogue.ts';
import { START_HEALTH } from '../../game/model/world.ts';
import type { Comparison, Condition, Countable, Person, Place, Who } from '../plan/plan.ts';
import { luaString } from './lua-text.ts';
import { type LuaText, LuaWriter } from './lua-writer.ts';

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
export function luaCondition(condition: Condition): LuaText {
  const writer = new ConditionWriter();
  const lua = writer.write(condition);
  return { lua, helpers: writer.helpers, watches: writer.watches };
}

class ConditionWriter extends LuaWriter {
  write(condition: Condition): string {
    switch (condition.if) {
      case 'near':
        return this.#near('ai', condition.place, condition.distance);
      case 'close':
        return this.#near('player', condition.place, condition.distance);
      case 'by':
        return this.#by(condition.what, condition.place, condition.distance);
      case 'on':
        return `${this.distance(entityOf(condition.who), condition.place)} == 0`;
      case 'row':
      case 'col':
        return `${entityOf(condition.who)}.position.${condition.if} ${OPERATORS[condition.is]} ${condition.value}`;
      case 'closer': {
        const who = entityOf(condition.who);
        return `${this.distance(who, condition.place)} < ${this.distance(who, condition.than)}`;
      }
      case 'has':
        return this.#has(this.#person(condition.who), condition.count, condition.item);
      case 'can':
        return this.#can(condition.monster);
      case 'health':
        return `${this.#health(condition.who)} ${OPERATORS[condition.is]} ${typeof condition.value === 'string' ? this.#health(condition.value) : condition.value}`;
      case 'bag':
        return `${this.#held(condition.who)} ${OPERATORS[condition.is]} ${typeof condition.value === 'string' ? this.#held(condition.value) : condition.value}`;
      case 'nearer': {
        const { who, place } = condition;
        const others = who === 'me' ? 'ai' : 'player';
        return `${this.distance(entityOf(who), place)} < ${this.distance(others, place)}`;
      }
      case 'lies':
        return this.#lies(condition.side, condition.of);
      case 'hurt':
        return `${this.#health(condition.who)} < ${START_HEALTH}`;
      case 'count':
        return `${this.#count(condition.what)} ${OPERATORS[condition.is]} ${condition.value}`;
      case 'gone':
        return `${this.#count(condition.what)} == 0`;
      case 'turns':
        return `${this.watch('turns')} >= ${condition.turns}`;
      case 'moves':
        return this.#since(`${this.#moved(entityOf(condition.who))} > 0`);
      case 'still':
        return this.#since(`${this.#moved(entityOf(condition.who))} == 0`);
      case 'died':
        return this.#since(this.#less('monsters', 'before.monsters', condition.monster));
      case 'took': {
        const list = `${entityOf(condition.who)}.items`;
        return this.#since(this.#less(`before.${list}`, list, condition.item));
      }
      case 'lost':
        return this.#since(`${entityOf(condition.who)}.health < before.${entityOf(condition.who)}.health`);
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
    return `${this.distance(who, place)} <= ${most}`;
  }

  #by(
    what: { readonly at: 'item' | 'monster'; readonly name: string | null },
    place: Place,
    distance: number | null,
  ): string {
    const most = distance ?? (what.at === 'monster' ? NEAR_MONSTER : NEAR);
    const name = what.name === null ? 'nil' : luaString(what.name);
    return `${this.use('any_within')}(${what.at}s, ${name}, ${most}, function(one) return ${this.distance('one', place)} end)`;
  }

  /** False in the first turn, before which nothing is known. */
  #since(lua: string): string {
    return `${this.watch('before')} ~= nil and (${lua})`;
  }

  #moved(who: 'ai' | 'player'): string {
    return `${who}:distance_to(before.${who}.position)`;
  }

  /** Whether one list holds less than another, of one name if that is given. */
  #less(list: string, than: string, name: string | null): string {
    if (name === null) return `#${list} < #${than}`;
    const count = this.use('count_named');
    return `${count}(${list}, ${luaString(name)}) < ${count}(${than}, ${luaString(name)})`;
  }

  #lies(
    side: Extract<Condition, { readonly if: 'lies' }>['side'],
    [one, other]: readonly [Place, Place],
  ): string {
    return `${this.use('compare_places')}(${this.#spot(one)}, ${this.#spot(other)}, function(a, b) return ${SIDES[side]} end)`;
  }

  /** Where somebody or something is, as the companion sees it; nil where there is nothing. */
  #spot(place: Place): string {
    switch (place.at) {
      case 'me':
        return 'player.position';
      case 'you':
        return 'ai.position';
      case 'start':
        return this.watch('began');
      case 'cell':
        return `{row = ${place.row}, col = ${place.col}}`;
      case 'row':
        return `{row = ${place.number}, col = ai.position.col}`;
      case 'col':
        return `{row = ai.position.row, col = ${place.number}}`;
      case 'middle':
        return '{row = (#maze + 1) // 2, col = (#maze[1] + 1) // 2}';
      case 'item':
      case 'monster':
        return `${this.use('nearest_place')}(${place.at}s, ai, ${luaString(place.name)})`;
      case 'player':
        return place.name === null
          ? `${this.use('nearest_place')}(${this.use('other_players')}(), ai)`
          : `${this.use('nearest_place')}(players, ai, ${luaString(place.name)})`;
      case 'nearest': {
        const list = place.of === 'weapon' ? `${this.use('weapons_on_floor')}()` : `${place.of}s`;
        return `${this.use('nearest_place')}(${list}, ${entityOf(place.to)})`;
      }
      case 'corner':
      case 'edge': {
        const [row, col] = place.at === 'edge' ? EDGE_CELLS[place.edge] : CORNER_CELLS[place.corner];
        return `{row = ${row}, col = ${col}}`;
      }
    }
  }

  #has(who: string, count: number, item: { readonly name: string } | 'any' | 'weapon'): string {
    if (item === 'any') return `#${who}.items >= ${count}`;
    if (item === 'weapon') return `${this.use('weapons_of')}(${who}) >= ${count}`;
    if (count === 1) return `${who}:has_item(${luaString(item.name)})`;
    return `${this.use('count_named')}(${who}.items, ${luaString(item.name)}) >= ${count}`;
  }

  #health(who: Person | { readonly monster: string }): string {
    if (typeof who === 'object' && 'monster' in who) {
      return `${this.use('least_health')}(monsters, ${luaString(who.monster)})`;
    }
    return `${this.#person(who)}.health`;
  }

  #held(who: Person): string {
    return `#${this.#person(who)}.items`;
  }

  #person(who: Person): string {
    if (typeof who === 'string') return entityOf(who);
    return `${this.use('somebody')}(${who.player === null ? '' : luaString(who.player)})`;
  }

  #can(monster: string | null): string {
    if (monster === null) return `${this.use('holds_weapon_against_any')}()`;
    if (!Object.hasOwn(CATALOGUE.monsters, monster)) {
      return `${this.use('holds_weapon_against_any')}(${luaString(monster)})`;
    }
    return weaponsAgainst(monster)
      .map((name) => `ai:has_item(${luaString(name)})`)
      .join(' and ');
  }

  #count(what: Countable): string {
    switch (what.of) {
      case 'monster':
        return `${this.use('count_named')}(monsters, ${luaString(what.name)})`;
      case 'item':
        return `${this.use('count_named')}(items, ${luaString(what.name)})`;
      case 'weapons':
        return `#${this.use('weapons_on_floor')}()`;
      case 'floor':
        return `${this.use('count_floor')}()`;
      default:
        return `#${what.of}`;
    }
  }
}

function entityOf(who: Who): 'player' | 'ai' {
  return who === 'me' ? 'player' : 'ai';
}

const SIDES = {
  up: 'a.row < b.row',
  down: 'a.row > b.row',
  left: 'a.col < b.col',
  right: 'a.col > b.col',
  row: 'a.row == b.row',
  col: 'a.col == b.col',
} as const;

const MIDDLE_ROW = '(#maze + 1) // 2';
const MIDDLE_COL = '(#maze[1] + 1) // 2';
const EDGE_CELLS = {
  up: ['1', MIDDLE_COL],
  down: ['#maze', MIDDLE_COL],
  left: [MIDDLE_ROW, '1'],
  right: [MIDDLE_ROW, '#maze[1]'],
} as const;
const CORNER_CELLS = {
  tl: ['1', '1'],
  tr: ['1', '#maze[1]'],
  bl: ['#maze', '1'],
  br: ['#maze', '#maze[1]'],
  near: ['ai.position.row * 2 > #maze and #maze or 1', 'ai.position.col * 2 > #maze[1] and #maze[1] or 1'],
} as const;
