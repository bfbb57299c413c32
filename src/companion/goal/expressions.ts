import { CATALOGUE, weaponKinds } from '../../game/model/catalogue.ts';
import { luaString } from '../compose/lua-text.ts';
import type { Countable, Items, Place } from '../plan/plan.ts';

/**
 * Lua expressions that goals are made of. Beside what every goal sees, `m` is a table of the goal's own that lasts from
 * tick to tick.
 */

/** A call of a function without a name: statements where an expression is wanted. */
export function block(statements: string): string {
  return `(function() ${statements} end)()`;
}

/** How many of a list pass a test of `e`. */
export function countOf(list: string, test: string | null): string {
  if (test === null) return `#${list}`;
  return block(`local n = 0 for _, e in ipairs(${list}) do if ${test} then n = n + 1 end end return n`);
}

export function isNamed(name: string): string {
  return `e.name == ${luaString(name)}`;
}

/** The test for the items that an order means; null: any item. */
export function itemTest(item: Items['item']): string | null {
  if (item === 'any') return null;
  if (item === 'weapon') return `(${weaponKinds().map(isNamed).join(' or ')})`;
  return 'except' in item ? `e.name ~= ${luaString(item.except)}` : isNamed(item.name);
}

export function countableList({ of }: Countable): string {
  switch (of) {
    case 'monster':
      return 'start.monsters';
    case 'item':
    case 'weapons':
      return 'start.items';
    case 'players':
      return 'players';
    case 'floor':
      return 'floor';
    default:
      return `start.${of}`;
  }
}

/** Whether the companion holds what kills the monster that an expression names. */
export function canHurt(monster: string): string {
  const extra = Object.entries(CATALOGUE.items).flatMap(([name, { needs }]) =>
    needs.map(
      (need) => ` and (${monster}.weakness ~= ${luaString(name)} or ai:has_item(${luaString(need)}))`,
    ),
  );
  return `(ai:has_item(${monster}.weakness)${extra.join('')})`;
}

/** A loop over the floor, with `row` and `col`. */
export function eachFloor(statements: string): string {
  return `for row = 1, #maze do for col = 1, #maze[row] do if maze[row]:sub(col, col) ~= "#" then ${statements} end end end`;
}

/**
 * The distance from somebody to the nearest of what a place may mean; endless where there is none. Items and monsters
 * are looked up in `world`: `start.` for where they were, nothing for where they are.
 */
export function distanceTo(who: string, place: Place, world: '' | 'start.' = ''): string {
  switch (place.at) {
    case 'me':
      return `${who}:distance_to(${world}player.position)`;
    case 'you':
    case 'start':
      return `${who}:distance_to(start.ai.position)`;
    case 'item':
      return least(who, `${world}items`, isNamed(place.name));
    case 'monster':
      return least(who, `${world}monsters`, isNamed(place.name));
    case 'nearest':
      return least(who, thingList(place, world), nearestTest(place, world));
    case 'player':
      return least(who, 'players', isPlayer(place.name));
    case 'cell':
      return `${who}:distance_to({${place.row}, ${place.col}})`;
    default:
      return block(
        `local n = math.huge ${eachCell(place, `n = math.min(n, ${who}:distance_to({row, col}))`)} return n`,
      );
  }
}

/** A table of how far floor is from the nearest of what a place may mean, on foot: by row times 1000 and column. */
export function onFoot(place: Place, world: '' | 'start.' = ''): string {
  return block(
    'local far, queue = {}, {} local function add(row, col, n) local key = row * 1000 + col ' +
      'if far[key] or (maze[row] or ""):sub(col, col) ~= " " then return end ' +
      `far[key] = n table.insert(queue, {row, col, n}) end ${sources(place, world)} ` +
      'for _, cell in ipairs(queue) do local row, col, n = cell[1], cell[2], cell[3] + 1 ' +
      'add(row - 1, col, n) add(row + 1, col, n) add(row, col - 1, n) add(row, col + 1, n) end return far',
  );
}

/** Statements that call `add` with each position that a place may mean. */
export function sources(place: Place, world: '' | 'start.'): string {
  const all = (list: string, test: string | null): string =>
    `for _, e in ipairs(${list}) do local at = e.position if ${test ?? 'true'} then add(at.row, at.col, 0) end end`;
  switch (place.at) {
    case 'me':
      return all(`{${world}player}`, null);
    case 'you':
    case 'start':
      return all('{start.ai}', null);
    case 'item':
    case 'monster':
      return all(`${world}${place.at}s`, isNamed(place.name));
    case 'nearest':
      return all(thingList(place, world), nearestTest(place, world));
    case 'player':
      return all('players', isPlayer(place.name));
    default:
      return eachCell(place, 'add(row, col, 0)');
  }
}

/** The test for another player; null: any but the one who gave the order. */
export function isPlayer(name: string | null): string {
  return name === null ? 'e.name ~= player.name' : isNamed(name);
}

/** The list of what a place is among that is told by a thing. */
export function thingList(
  place: Extract<Place, { readonly at: 'item' | 'monster' | 'nearest' }>,
  world: '' | 'start.',
): string {
  const kind = place.at === 'nearest' ? place.of : place.at;
  return `${world}${kind === 'monster' ? 'monsters' : 'items'}`;
}

/** The test for those that "the nearest" may mean; null: any. The caller takes the nearest to the companion itself. */
export function nearestTest(
  place: Extract<Place, { readonly at: 'nearest' }>,
  world: '' | 'start.',
): string | null {
  const test = place.of === 'weapon' ? itemTest('weapon') : null;
  if (place.to === 'you') return test;
  const isYours = isNearestTo(`${world}player`, thingList(place, world), test);
  return test === null ? isYours : `(${test} and ${isYours})`;
}

/** The test for those of a list that nothing in it that passes `test` is nearer to somebody than. */
function isNearestTo(who: string, list: string, test: string | null): string {
  return `(${who}:distance_to(e.position) == ${least(who, list, test)})`;
}

function least(who: string, list: string, test: string | null): string {
  const look = `n = math.min(n, ${who}:distance_to(e.position))`;
  const body = test === null ? look : `if ${test} then ${look} end`;
  return block(`local n = math.huge for _, e in ipairs(${list}) do ${body} end return n`);
}

/** A place that is told by where it lies. */
type Spot = Extract<Place, { readonly at: 'middle' | 'corner' | 'edge' | 'cell' | 'row' | 'col' }>;

/** A loop over the floor of such a place, with `row` and `col`. */
export function eachCell(place: Spot, statements: string): string {
  return `for _, at in ipairs(${cellsOf(place)}) do local row, col = at[1], at[2] ${statements} end`;
}

/** Its cells; floor does not move, so they are looked for once and kept among the goal's globals, which last. */
function cellsOf(place: Spot): string {
  const key = luaString(Object.values(place).join(' '));
  const add = 'table.insert(found, {row, col})';
  const search =
    place.at === 'corner' && place.corner === 'near'
      ? `for _, side in ipairs({{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) do ${eachLeast('side[1] * row + side[2] * col', add)} end`
      : eachLeast(measure(place), add);
  return block(
    `spots = spots or {} if not spots[${key}] then local found = {} ${search} spots[${key}] = found end return spots[${key}]`,
  );
}

/** A loop over the floor for which a measure is least. */
function eachLeast(value: string, statements: string): string {
  return (
    `local least = math.huge ${eachFloor(`least = math.min(least, ${value})`)} ` +
    eachFloor(`if ${value} == least then ${statements} end`)
  );
}

function measure(place: Exclude<Spot, { readonly corner: 'near' }>): string {
  switch (place.at) {
    case 'middle':
      return 'math.abs(2 * row - #maze) + math.abs(2 * col - #maze[1])';
    case 'row':
    case 'col':
      return `math.abs(${place.at} - ${place.number})`;
    case 'cell':
      return `math.abs(row - ${place.row}) + math.abs(col - ${place.col})`;
    case 'edge':
      return SIDES[place.edge];
    default:
      return SIDES[place.corner];
  }
}

const SIDES = {
  up: 'row',
  down: '-row',
  left: 'col',
  right: '-col',
  tl: 'row + col',
  tr: 'row - col',
  bl: 'col - row',
  br: '-row - col',
} as const;

/** Whether the last words hold a number, as a number of its own. */
export function saysNumber(value: string): string {
  return `(said:find("%f[%d]" .. ${value} .. "%f[%D]") ~= nil)`;
}

export function says(text: string): string {
  return `(said:lower():find(${text}, 1, true) ~= nil)`;
}
