import { luaString } from '../compose/lua-text.ts';
import type { Action, Countable, Person, Place, Thing, Who } from '../plan/plan.ts';
import {
  block,
  canHurt,
  countableList,
  countOf,
  distanceTo,
  eachCell,
  eachFloor,
  isNamed,
  isPlayer,
  itemTest,
  nearestTest,
  says,
  saysNumber,
  thingList,
} from './expressions.ts';

// Steps: a monster this near is a danger, one farther away than the other is none, in between both may be said.
const DANGER = 3;
const SAFETY = 5;

/** What the last words must hold for a question to be answered truly; null for what is no question. */
export function answerGoal(action: Action): string | null {
  switch (action.do) {
    case 'count':
      return saysNumber(countAnswer(action.what));
    case 'carries': {
      const test = action.item === null ? null : isNamed(action.item);
      return ofPerson(action.who, (entity) => saysNumber(countOf(`${entity}.items`, test)));
    }
    case 'steps':
      return '#said > 0';
    case 'where':
      return whereGoal(action.place);
    case 'far':
      return farGoal(action.from, action.to);
    case 'which':
      return whichGoal(action.who, action.of);
    case 'route':
      return routeGoal(action.place);
    case 'who': {
      const name = luaString(action.item);
      return block(
        `if ai:has_item(${name}) then return ${says('"i "')} end ` +
          `if player:has_item(${name}) then return ${says('"you"')} end ` +
          `for _, e in ipairs(companions) do if e:has_item(${name}) then return said:find(e.name, 1, true) ~= nil end end ` +
          `for _, e in ipairs(players) do if e:has_item(${name}) then return said:find(e.name, 1, true) ~= nil end end ` +
          `return ${says('"nobody"')}`,
      );
    }
    case 'has':
      return ofPerson(action.who, (entity) =>
        yesNo(`${countOf(`${entity}.items`, isNamed(action.item))} > 0`),
      );
    case 'health':
      return healthGoal(action.whose);
    case 'weak':
      return action.monster === null
        ? allOf('start.monsters', says('e.weakness'))
        : missingOr('start.monsters', action.monster, says('e.weakness'));
    case 'use':
      return block(
        `for _, list in ipairs({start.items, start.ai.items, start.player.items}) do for _, e in ipairs(list) do ` +
          `if ${isNamed(action.item)} then return said:find(e.description, 1, true) ~= nil end end end return #said > 0`,
      );
    case 'can':
      return canGoal(action.monster);
    case 'alive':
      return yesNo(`${countOf('start.monsters', isNamed(action.monster))} > 0`);
    case 'bag':
      return ofPerson(
        action.who,
        (entity) =>
          `(#${entity}.items > 0 or ${says('"nothing"')}) and ${allOf(`${entity}.items`, says('e.name'))}`,
      );
    case 'list':
      return listGoal(action.what);
    case 'danger':
      return dangerGoal(action.who === 'me' ? 'start.player' : 'start.ai');
    case 'doing':
      return `${saysNumber('start.ai.position.row')} and ${saysNumber('start.ai.position.col')}`;
    case 'help':
    case 'chat':
      return '#said > 0';
    default:
      return null;
  }
}

/** A test of an entity, of the one that is asked about: of other players of any, and whatever is said where there is none. */
function ofPerson(who: Person, test: (entity: string) => string): string {
  if (typeof who === 'string') return test(who === 'me' ? 'start.player' : 'start.ai');
  return block(
    `local found = false for _, e in ipairs(players) do if ${isPlayer(who.player)} then found = true ` +
      `if ${test('e')} then return true end end end return not found and #said > 0`,
  );
}

/** Whether a yes or no was said that is true. */
function yesNo(test: string): string {
  return block(`if ${test} then return ${says('"yes"')} end return ${says('"no"')}`);
}

function allOf(list: string, test: string): string {
  return block(`for _, e in ipairs(${list}) do if not ${test} then return false end end return #said > 0`);
}

/** The test for the first of a name; where there is none, that it is said that there is none. */
function missingOr(list: string, name: string, test: string): string {
  return block(
    `for _, e in ipairs(${list}) do if ${isNamed(name)} then return ${test} end end return ${says('"no"')}`,
  );
}

function countAnswer(what: Countable): string {
  if (what.of === 'floor') return block(`local n = 0 ${eachFloor('n = n + 1')} return n`);
  const test = what.of === 'weapons' ? itemTest('weapon') : 'name' in what ? isNamed(what.name) : null;
  return countOf(countableList(what), test);
}

const SAYS_POSITION = `${saysNumber('at.row')} and ${saysNumber('at.col')}`;

function whereGoal(place: Place): string {
  switch (place.at) {
    case 'me':
    case 'you':
    case 'start': {
      const who = place.at === 'me' ? 'start.player' : 'start.ai';
      return block(`local at = ${who}.position return ${SAYS_POSITION}`);
    }
    case 'cell':
      return `${saysNumber(String(place.row))} and ${saysNumber(String(place.col))}`;
    case 'item':
    case 'monster':
    case 'nearest': {
      const isMeant = (place.at === 'nearest' && nearestTest(place, 'start.')) || 'true';
      return block(
        `local least = ${distanceTo('start.ai', place, 'start.')} if least == math.huge then return #said > 0 end ` +
          `for _, e in ipairs(${thingList(place, 'start.')}) do local at = e.position ` +
          `if ${isMeant} and start.ai:distance_to(at) == least and ${SAYS_POSITION} then return true end end return false`,
      );
    }
    case 'player': {
      const found = `local at = e.position if ${isPlayer(place.name)} and ${SAYS_POSITION} then return true end`;
      return block(
        `for _, e in ipairs(players) do ${found} end return ${distanceTo('start.ai', place)} == math.huge`,
      );
    }
    default: {
      // Of several corners the nearest is asked for.
      const isNear = place.at === 'corner' && place.corner === 'near';
      const test = SAYS_POSITION + (isNear ? ' and start.ai:distance_to(at) == away' : '');
      const found = eachCell(place, `local at = {row = row, col = col} if ${test} then return true end`);
      return block(`${isNear ? `local away = ${distanceTo('start.ai', place)} ` : ''}${found} return false`);
    }
  }
}

/** How far two places are apart: on foot or as the crow flies, both are said to be right. */
function farGoal(from: Place, to: Place): string {
  const isPoint = (place: Place): boolean => place.at === 'me' || place.at === 'you' || place.at === 'start';
  // A measure between two places that may each be several cells is left to the program.
  if (!isPoint(from) && !isPoint(to)) return '#said > 0';
  const [point, place] = isPoint(from) ? [from, to] : [to, from];
  const who = point.at === 'me' ? 'start.player' : 'start.ai';
  return block(
    `local least = ${distanceTo(who, place, 'start.')} ` +
      'if least == math.huge then return #said > 0 end ' +
      'local number = tonumber(said:match("(%d+)%D*$")) return number ~= nil and number >= least',
  );
}

/** The nearer one is named; of two that are as near, or where one is missing, whatever is said. */
function whichGoal(who: Who, [first, second]: readonly [Thing, Thing]): string {
  const entity = who === 'me' ? 'start.player' : 'start.ai';
  return block(
    `local a, b = ${distanceTo(entity, first, 'start.')}, ${distanceTo(entity, second, 'start.')} ` +
      'if a == b or math.max(a, b) == math.huge then return #said > 0 end ' +
      `return said:find(a < b and ${luaString(first.name)} or ${luaString(second.name)}, 1, true) ~= nil`,
  );
}

/** Directions that lead there, or at least where it is. */
function routeGoal(place: Place): string {
  return block(
    'local row, col = start.player.position.row, start.player.position.col ' +
      'for way, n in said:gmatch("(%a+) (%d+)") do ' +
      'if way == "up" then row = row - n elseif way == "down" then row = row + n ' +
      'elseif way == "left" then col = col - n elseif way == "right" then col = col + n end end ' +
      'local e = {distance_to = function(_, at) return manhattan({row // 1, col // 1}, at) end} ' +
      `return ${distanceTo('e', place, 'start.')} == 0 or ${distanceTo('e', place, 'start.')} == math.huge and #said > 0 or ${whereGoal(place)}`,
  );
}

function healthGoal(whose: Extract<Action, { readonly do: 'health' }>['whose']): string {
  if (whose === 'all') return `${saysNumber('start.player.health')} and ${saysNumber('start.ai.health')}`;
  if (typeof whose === 'object' && 'monster' in whose) {
    return missingOr('start.monsters', whose.monster, saysNumber('e.health'));
  }
  return ofPerson(whose, (entity) => saysNumber(`${entity}.health`));
}

function canGoal(monster: string | null): string {
  const test = monster === null ? null : isNamed(monster);
  const can = test === null ? canHurt('e') : `${test} and ${canHurt('e')}`;
  return yesNo(`${countOf('start.monsters', can)} > 0`);
}

function listGoal(what: Extract<Action, { readonly do: 'list' }>['what']): string {
  if (what === 'players') return allOf('players', '(said:find(e.name, 1, true) ~= nil)');
  if (what !== 'weapons') return allOf(`start.${what}`, says('e.name'));
  return allOf('start.items', `(not ${itemTest('weapon')} or ${says('e.name')})`);
}

function dangerGoal(who: string): string {
  return block(
    `local n = ${distanceTo(who, { at: 'nearest', of: 'monster', to: 'you' }, 'start.')} ` +
      `if n <= ${DANGER} then return ${says('"yes"')} end if n > ${SAFETY} then return ${says('"no"')} end ` +
      `return ${says('"yes"')} or ${says('"no"')}`,
  );
}
