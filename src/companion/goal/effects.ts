import { luaString } from '../compose/lua-text.ts';
import type { Action, Foes, Items, Place } from '../plan/plan.ts';
import { block, canHurt, countOf, distanceTo, eachFloor, isNamed, itemTest } from './expressions.ts';

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
      return '#ai.items == 0 and (#start.ai.items == 0 or #player.items > #start.player.items)';
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
    case 'wait':
      return block(
        `m.ticks = (m.ticks or 0) + 1 m.moved = m.moved or ai:distance_to(start.ai.position) > 0 ` +
          `return m.ticks >= ${action.turns} and not m.moved`,
      );
    case 'say':
      return `said:find(${luaString(action.text)}, 1, true) ~= nil`;
    case 'explore':
      return block(
        `if not m.unseen then m.unseen = {} ${eachFloor('table.insert(m.unseen, {row, col})')} end ` +
          'local left = {} for _, cell in ipairs(m.unseen) do ' +
          'if ai:distance_to(cell) > 2 and start.ai:distance_to(cell) > 2 then table.insert(left, cell) end end ' +
          'm.unseen = left return #left == 0',
      );
    default:
      return null;
  }
}

/** A thing is reached where it was, or by having it; what moves, when it is beside. */
function arrived(place: Place): string {
  switch (place.at) {
    case 'me':
      return `${distanceTo('ai', place)} <= 1`;
    case 'monster': {
      // Who is armed kills it on arrival.
      const is = isNamed(place.name);
      return `(${distanceTo('ai', place)} <= 1 or ${countOf('monsters', is)} < ${countOf('start.monsters', is)})`;
    }
    case 'nearest':
      return place.of === 'monster' ? `${distanceTo('ai', place)} <= 1` : '#ai.items > #start.ai.items';
    case 'item':
      return `(ai:has_item(${luaString(place.name)}) or ${distanceTo('ai', place, 'start.')} == 0)`;
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
