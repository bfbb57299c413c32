import { luaString } from '../compose/lua-text.ts';
import type { Action, Foes, Heading, Items, Place } from '../plan/plan.ts';
import {
  block,
  canHurt,
  countOf,
  distanceTo,
  eachFloor,
  isNamed,
  itemTest,
  onFoot,
  saysNumber,
  sources,
} from './expressions.ts';

/** What a task brings about in the world; null for what is no task, and where nobody could say. */
export function effectGoal(action: Action): string | null {
  switch (action.do) {
    case 'come':
      return `ai.health > 0 and ai:distance_to(player) <= 1`;
    case 'goto':
      return `ai.health > 0 and ${arrived(action.place)}`;
    case 'get':
      return getGoal(action.items);
    case 'bring':
      return bringGoal(action.items);
    case 'give':
      return giveGoal(action.items);
    case 'drop':
      return dropGoal(action.items);
    case 'kill':
      return killGoal(action.foes);
    case 'arm':
      return armGoal(action.monster);
    case 'walk':
      return walkGoal(action.heading, action.steps);
    case 'stroll':
      return block(
        `m.at = m.at or start.ai.position if manhattan(m.at, ai.position) > 0 then m.steps = (m.steps or 0) + 1 end ` +
          `m.at = ai.position return (m.steps or 0) >= ${action.steps}`,
      );
    case 'side':
      return sideGoal(action.side, action.steps, action.place);
    case 'toward':
      return towardGoal(action.steps, action.place);
    case 'away':
      return action.steps === 'far' ? farthestGoal(action.place) : awayGoal(action.steps, action.place);
    case 'circle':
      return action.rounds === null ? null : circleGoal(action.rounds, action.place);
    case 'beside':
      // Who is on the way there is beside it for a moment only.
      return block(
        `m.ticks = ${distanceTo('ai', action.place)} == 1 and (m.ticks or 0) + 1 or 0 return ai.health > 0 and m.ticks >= 2`,
      );
    case 'report':
      return '#said > 0';
    case 'recite': {
      const [first, step] = action.way === 'up' ? [1, 1] : [action.number, -1];
      const left = `m.left = m.left or ${action.number}`;
      return block(
        `m.next = m.next or ${first} ${left} if m.left > 0 and ${saysNumber('m.next')} then m.next, m.left = m.next + ${step}, m.left - 1 end return m.left <= 0`,
      );
    }
    case 'wait':
      return block(
        `m.ticks = (m.ticks or 0) + 1 m.moved = m.moved or ai:distance_to(start.ai.position) > 0 ` +
          `return m.ticks >= ${action.turns} and not m.moved`,
      );
    case 'say':
      return `said:find(${luaString(action.text)}, 1, true) ~= nil`;
    case 'explore':
      return block(
        'local function look(at) for row = at.row - 2, at.row + 2 do local side = 2 - math.abs(row - at.row) ' +
          'for col = at.col - side, at.col + side do local key = row * 1000 + col ' +
          'if m.unseen[key] then m.unseen[key], m.left = nil, m.left - 1 end end end end ' +
          `if not m.unseen then m.unseen, m.left = {}, 0 ${eachFloor('m.unseen[row * 1000 + col], m.left = true, m.left + 1')} ` +
          'look(start.ai.position) end look(ai.position) return m.left == 0',
      );
    default:
      return null;
  }
}

/** A thing is reached where it was, or by having it; what moves, when it is beside. */
function arrived(place: Place): string {
  switch (place.at) {
    case 'me':
      return `${distanceTo('ai', place)} == 0`;
    case 'monster': {
      // Who is armed kills it on arrival.
      const is = isNamed(place.name);
      return `(${distanceTo('ai', place)} <= 1 or ${countOf('monsters', is)} < ${countOf('start.monsters', is)})`;
    }
    case 'nearest':
      return place.of === 'monster' ? `${distanceTo('ai', place)} <= 1` : '#ai.items > #start.ai.items';
    case 'item':
      return `(ai:has_item(${luaString(place.name)}) or ${distanceTo('ai', place, 'start.')} == 0)`;
    case 'player':
      return `${distanceTo('ai', place)} <= 1`;
    default:
      return `${distanceTo('ai', place)} == 0`;
  }
}

function getGoal({ count, item }: Items): string {
  const test = itemTest(item);
  if (count === 'all') return `${countOf('items', test)} == 0 and ${countOf('ai.items', test)} > 0`;
  if (typeof item === 'object' && 'name' in item) {
    return count === 1 ? `ai:has_item(${luaString(item.name)})` : `${countOf('ai.items', test)} >= ${count}`;
  }
  return `${countOf('ai.items', test)} >= ${countOf('start.ai.items', test)} + ${count}`;
}

function bringGoal({ count, item }: Items): string {
  const test = itemTest(item);
  const given = `${countOf('player.items', test)} - ${countOf('start.player.items', test)}`;
  if (count === 'all') {
    return `${countOf('items', test)} + ${countOf('ai.items', test)} == 0 and ${given} > 0`;
  }
  return `${given} >= ${count}`;
}

/** So many that were held are the player's, and the rest is held again. */
function giveGoal({ count, item }: Items): string {
  const test = itemTest(item);
  const held = countOf('start.ai.items', test);
  const meant = count === 'all' ? held : `math.min(${count}, ${held})`;
  const given = `${countOf('player.items', test)} - ${countOf('start.player.items', test)}`;
  return block(`local meant = ${meant} return #ai.items >= #start.ai.items - meant and ${given} >= meant`);
}

function dropGoal({ count, item }: Items): string {
  const test = itemTest(item);
  const left = count === 'all' ? '0' : `math.max(0, ${countOf('start.ai.items', test)} - ${count})`;
  return `${countOf('ai.items', test)} <= ${left}`;
}

function killGoal({ count, monster }: Foes): string {
  const test =
    monster === 'any'
      ? null
      : 'except' in monster
        ? `e.name ~= ${luaString(monster.except)}`
        : isNamed(monster.name);
  const before = countOf('start.monsters', test);
  const now = countOf('monsters', test);
  if (count === 'all') return `${now} == 0`;
  return count === 1 ? `${now} < ${before}` : `${now} <= ${before} - ${count}`;
}

/** Armed against that monster; against any, and nothing on the ground helps further, where none is named. */
function armGoal(monster: string | null): string {
  if (monster !== null) {
    return `${countOf('monsters', `${isNamed(monster)} and ${canHurt('e')}`)} > 0`;
  }
  return block(
    `local armed = false for _, foe in ipairs(monsters) do if ${canHurt('foe')} then armed = true ` +
      'else for _, e in ipairs(items) do if e.name == foe.weakness then return false end end end end return armed',
  );
}

const STEPS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

function walkGoal(heading: keyof typeof STEPS, steps: number | 'wall'): string {
  const [down, right] = STEPS[heading];
  const enough = steps === 'wall' ? 'false' : `moved == ${steps}`;
  const most = steps === 'wall' ? 'math.huge' : String(steps);
  return block(
    'local at, from = ai.position, start.ai.position local row, col = at.row - from.row, at.col - from.col ' +
      `local moved = ${down} * row + ${right} * col ` +
      `if math.abs(row) + math.abs(col) ~= moved then return false end ` +
      `return ${enough} or moved < ${most} and not valid_move({at.row + ${down}, at.col + ${right}})`,
  );
}

/** On that side of one of them, unless there is a wall on that side of all. */
function sideGoal(side: Heading, steps: number, place: Place): string {
  const [down, right] = STEPS[side].map((one) => one * steps);
  return block(
    `local there, free = false, false local function add(row, col) row, col = row + ${down}, col + ${right} ` +
      'if col < 1 or (maze[row] or ""):sub(col, col) ~= " " then return end free = true ' +
      'there = there or ai.position.row == row and ai.position.col == col end ' +
      `${sources(place, '')} return there or not free`,
  );
}

const COUNT_STEPS =
  'm.at, m.steps = m.at or start.ai.position, m.steps or 0 ' +
  'if manhattan(m.at, ai.position) > 0 then m.steps = m.steps + 1 end m.at = ai.position ';
/** Whether the companion is farther away on foot than it was, from where something is or was. */
const FARTHER =
  'local function farther(far) local here, before = key(ai.position), key(start.ai.position) ' +
  'return far[here] and far[before] and far[here] - far[before] or 0 end ';
const KEY = 'local function key(at) return at.row * 1000 + at.col end ';

/** Near it, a step for each free cell around it, as often as it is gone round. */
function circleGoal(rounds: number, place: Place): string {
  return block(
    `local away = ${distanceTo('ai', place)} m.at, m.steps = m.at or start.ai.position, m.steps or 0 ` +
      'if away <= 5 and manhattan(m.at, ai.position) > 0 then m.steps = m.steps + 1 end m.at = ai.position ' +
      'local function add(row, col) if m.free then return end m.free = 0 ' +
      'for down = -1, 1 do for right = -1, 1 do ' +
      'if (down ~= 0 or right ~= 0) and valid_move({row + down, col + right}) then m.free = m.free + 1 end end end end ' +
      `${sources(place, 'start.')} return not m.free or m.steps >= ${rounds} * m.free`,
  );
}

/** So many steps that have led nearer, or there with fewer. */
function towardGoal(steps: number, place: Place): string {
  return block(
    `${COUNT_STEPS} ${KEY} ${FARTHER} if m.steps > ${steps} then return false end ` +
      `if ${isThere(place)} then return true end if m.steps < ${steps} then return false end ` +
      `return farther(${onFoot(place)}) < 0 or farther(${onFoot(place, 'start.')}) < 0`,
  );
}

/** A thing is where it lay when the order came. */
function isThere(place: Place): string {
  switch (place.at) {
    case 'me':
      return `${distanceTo('ai', place)} <= 1`;
    case 'item':
      return `${distanceTo('ai', place, 'start.')} == 0`;
    case 'nearest':
      return place.of === 'monster' ? arrived(place) : `${distanceTo('ai', place, 'start.')} == 0`;
    case 'cell':
      return block(`return (${onFoot(place)})[ai.position.row * 1000 + ai.position.col] == 0`);
    default:
      return arrived(place);
  }
}

/** On floor from which it is, or was, about as far as from any. */
function farthestGoal(place: Place): string {
  return block(
    `local from = {} local function add(row, col) table.insert(from, {row, col}) end ${sources(place, 'start.')} ` +
      'local function away(at) local n = math.huge for _, one in ipairs(from) do n = math.min(n, manhattan(at, one)) end return n end ' +
      `if not m.most then m.most = 0 ${eachFloor('m.most = math.max(m.most, away({row, col}))')} end ` +
      'return ai.health > 0 and away(ai.position) >= m.most - 2',
  );
}

/** So many steps that have led farther away, or fewer, if no step leads on. */
function awayGoal(steps: number, place: Place): string {
  return block(
    `${COUNT_STEPS} ${KEY} ${FARTHER} local now, before = ${onFoot(place)}, ${onFoot(place, 'start.')} ` +
      'local function is_end(far, at) local here = far[key(at)] if not here then return true end ' +
      'for _, to in ipairs({1000, -1000, 1, -1}) do if far[key(at) + to] == here + 1 then return false end end return true end ' +
      `if m.steps > ${steps} then return false end ` +
      `if m.steps == ${steps} then return farther(now) > 0 or farther(before) > 0 end ` +
      'return is_end(now, ai.position) or m.steps == 0 and is_end(before, start.ai.position)',
  );
}
