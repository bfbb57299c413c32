import { luaString } from '../compose/lua-text.ts';
import { listOf, type Things } from '../plan/about.ts';
import type { Action, Ranking, Selection } from '../plan/plan.ts';
import { block, distanceTo, isNamed, itemTest } from './expressions.ts';

/**
 * What has to be so, beside the action's own goal, for it to have been about what was meant: that one was where it was
 * when the order came. null where nobody could say.
 */
export function selectedGoal(action: Action, only: Selection): string | null {
  const things = listOf(action);
  if (things === null) return null;
  const list = `start.${things.list}`;
  const chosen = chosenTest(only, things, list);
  switch (action.do) {
    case 'kill':
      // Who is alike cannot be told apart: there are fewer of the name, by one or by all that are meant.
      return block(
        'local function count(list, name) local n = 0 for _, x in ipairs(list) do if x.name == name then n = n + 1 end end return n end ' +
          `local names = {} for _, e in ipairs(${list}) do if ${chosen} then names[e.name] = (names[e.name] or 0) + 1 end end ` +
          'for name, meant in pairs(names) do local gone = count(start.monsters, name) - count(monsters, name) ' +
          `if gone ${things.isOne ? '>= 1 then return true' : '< meant then return false'} end end return ${!things.isOne}`,
      );
    case 'get':
    case 'bring':
    case 'goto':
      if (things.list !== 'items') return null;
      return block(
        'local function lies(e) for _, x in ipairs(items) do if x.name == e.name and manhattan(x, e.position) == 0 then return true end end return false end ' +
          `for _, e in ipairs(${list}) do if ${chosen} and ${things.isOne ? 'not ' : ''}lies(e) then return ${things.isOne} end end return ${!things.isOne}`,
      );
    case 'beside':
      if (things.list !== 'items') return null;
      return block(
        `for _, e in ipairs(${list}) do if ${chosen} and ai:distance_to(e.position) == 1 then return true end end return false`,
      );
    default:
      return null;
  }
}

/** The test of `e` for one that is meant. */
function chosenTest(only: Selection, { kind }: Things, list: string): string {
  const test = kindTest(kind);
  if (only.by === 'within') {
    return `(${test} and ${block(`local x = e return ${distanceTo('x', only.place, 'start.')} <= ${only.steps}`)})`;
  }
  if (only.by === 'half') return `(${test} and ${HALVES[only.half]})`;
  const measure = block(`local x = e return ${measureOf(only)}`);
  const nth = only.by === 'second' ? 2 : 1;
  // As many as are before it by the measure; who is level with it may be meant as well.
  return `(${test} and ${block(
    `local mine, before, all = ${measure}, 0, 0 for _, e in ipairs(${list}) do if ${test} then all = all + 1 ` +
      `if ${measure} < mine then before = before + 1 end end end return before == math.min(${nth}, all) - 1`,
  )})`;
}

const HALVES = {
  up: 'e.position.row * 2 <= #maze',
  down: 'e.position.row * 2 >= #maze + 2',
  left: 'e.position.col * 2 <= #maze[1]',
  right: 'e.position.col * 2 >= #maze[1] + 2',
} as const;

function kindTest(kind: Things['kind']): string {
  if (kind === null) return 'true';
  if (kind === 'weapon') return itemTest('weapon') ?? 'true';
  return 'name' in kind ? isNamed(kind.name) : `e.name ~= ${luaString(kind.except)}`;
}

/** What is least of the one that is meant: of `x`. */
function measureOf(only: Ranking): string {
  switch (only.by) {
    case 'near':
      return distanceTo('x', only.place, 'start.');
    case 'far':
      return `-(${distanceTo('x', only.place, 'start.')})`;
    case 'second':
      return 'start.ai:distance_to(x.position)';
    case 'weak':
      return 'x.health';
    case 'strong':
      return '-x.health';
    case 'up':
      return 'x.position.row';
    case 'down':
      return '-x.position.row';
    case 'left':
      return 'x.position.col';
    case 'right':
      return '-x.position.col';
  }
}
