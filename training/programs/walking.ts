import type { ActionOf, Heading, Place } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import { isMonster, placeText, targetLines } from './places.ts';
import type { Names } from './slot-names.ts';

export function come(gap: number): string {
  return program({
    body: `
-- On the player's cell I would hand over what I carry: then I stop beside it.
local beside = #ai.items > 0 and 1 or 0
if ai:distance_to(player) <= beside then return "Done: here I am" end
if beside == 0 then hand_over(${gap}) else step_to({player}, ${gap}) end
return "I am coming"`,
  });
}

export function goTo({ place }: ActionOf<'goto'>, names: Names, gap: number): string {
  const text = placeText(place, names);
  if (place.at === 'you') return program({ body: 'return "Done: I am already here"' });
  const { state, lines } = targetLines(text);
  const checks = [lines];
  if (place.at === 'cell') {
    checks.push(
      `if not valid_move(targets[1]) then return "Done: I cannot stand at ${text.words}, there is a wall" end`,
    );
  }
  if (place.at === 'item') {
    const slot = names.item(place.name);
    // Told to go there again, I go to where I found it.
    checks.push(`ai.found = ai.found or {}
if #targets > 0 then ai.found["${slot}"] = ai.found["${slot}"] or nearest(targets, ai).position end
if ai:has_item("${slot}") then
  local cell = ai.found["${slot}"]
  if not cell or ai:distance_to(cell) == 0 then return "Done: I have reached ${text.words}" end
  targets = {cell}
end`);
  }
  if (place.at === 'nearest' && place.of !== 'monster') {
    return program({
      state: 'local held = nil',
      body: `
${lines}
held = held or #ai.items
if #ai.items > held then return "Done: I have reached the " .. ai.items[#ai.items].name end
if #targets == 0 then return "Done: there is no ${place.of} on the ground" end
step_to(targets, ${gap})
return "I am going to ${text.words}"`,
    });
  }
  if (['item', 'monster', 'nearest', 'player'].includes(place.at)) {
    checks.push(
      `if #targets == 0 then return "Done: I cannot see ${text.words.replace('the nearest', 'any')}" end`,
    );
  }
  const near = ['monster', 'nearest', 'player'].includes(place.at) ? 1 : 0;
  const step = place.at === 'me' ? `hand_over(${gap})` : `step_to(targets, ${gap})`;
  checks.push(
    `if ai:distance_to(nearest(targets, ai)) <= ${near} then return "Done: I am at ${text.words}" end`,
    step,
    `return "I am going to ${text.words}"`,
  );
  return program({ ...(state !== undefined && { state }), body: checks.join('\n') });
}

const SIDES: Readonly<Record<Heading, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function walk({ heading, steps }: ActionOf<'walk'>, names: Names, safe: boolean): string {
  const [down, right] = SIDES[heading];
  const look = safe
    ? `local row, col = ai.position.row + ${down}, ai.position.col + ${right}
if valid_move({row, col}) and not is_clear(row, col, harmful(), 1) then
  flee(harmful())
  return "I wait until the monster is gone"
end
`
    : '';
  if (steps === 'wall') {
    return program({
      state: 'local walked = 0',
      body: `
${look}if not ai:move("${heading}") then return "Done: a wall stops me after " .. walked .. " steps" end
walked = walked + 1
return "I am walking ${heading}"`,
    });
  }
  const count = names.number(steps);
  return program({
    state: 'local walked = 0',
    body: `
${look}if walked < ${count} and not ai:move("${heading}") then
  return "Done: a wall stops me after " .. walked .. " steps"
end
walked = walked + 1
if walked >= ${count} then return "Done: I walked ${heading}, steps: ${count}" end
return "I am walking ${heading}: " .. walked .. " of ${count}"`,
  });
}

export function stroll({ steps }: ActionOf<'stroll'>, names: Names, safe: boolean): string {
  const count = names.number(steps);
  return program({
    state: 'local walked = 0',
    body: `
${safe ? careful(3) : 'ai:move_random()'}
walked = walked + 1
if walked >= ${count} then return "Done: random steps taken: ${count}" end
return "Random step " .. walked .. " of ${count}"`,
  });
}

/** What lies on a cell is picked up on it: another one beside it is gone to, round about. */
export function beside({ place }: ActionOf<'beside'>, names: Names, gap: number): string {
  const text = placeText(place.at === 'you' ? { at: 'start' } : place, names);
  const { state, lines } = targetLines(text);
  return program({
    ...(state !== undefined && { state }),
    body: `
${lines}
if #targets == 0 then return "Done: I cannot see ${text.words.replace('the nearest', 'any')}" end
local cells = cells_beside(targets)
if #cells == 0 then return "Done: there is no room beside ${text.words}" end
if ai:distance_to(nearest(cells, ai)) == 0 then return "Done: I stand beside ${text.words}" end
step_to(cells, ${gap})
return "I am going to stand beside ${text.words}"`,
  });
}

const RING = '{{-1, -1}, {-1, 0}, {-1, 1}, {0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}}';
/** Out of reach. */
const FAR_RING = '{{-2, 0}, {-1, 1}, {0, 2}, {1, 1}, {2, 0}, {1, -1}, {0, -2}, {-1, -1}}';

/** Round and round, from one free cell to the next. */
export function circle({ rounds, place }: ActionOf<'circle'>, names: Names, gap: number): string {
  const text = placeText(place.at === 'you' ? { at: 'start' } : place, names);
  const { state, lines } = targetLines(text);
  const count = rounds === null ? null : names.number(rounds);
  const [passed, next] =
    count === null ? ['', ''] : ['\nlocal passed = 0', ', passed = at % #ring + 1, passed + 1'];
  const enough =
    count === null
      ? ''
      : `if passed > ${count} * #ring then return "Done: I walked round ${text.words}, times: ${count}" end\n`;
  return program({
    state: `local at = 1${passed}${state === undefined ? '' : `\n${state}`}`,
    body: `
${lines}
local middle = nearest(targets, ai)
if not middle then return "${rounds === null ? '' : 'Done: '}I cannot see ${text.words.replace('the nearest', 'any')}" end
local here, ring = middle.position or middle, {}
for _, way in ipairs(${isMonster(place) ? FAR_RING : RING}) do
  local cell = {row = here.row + way[1], col = here.col + way[2]}
  if valid_move(cell) then table.insert(ring, cell) end
end
if #ring == 0 then return "There is no room round ${text.words}" end
at = (at - 1) % #ring + 1
if ai:distance_to(ring[at]) == 0 then at${count === null ? ' = at % #ring + 1' : next} end
${enough}step_to({ring[at]}, ${isMonster(place) ? 1 : gap})
return "I am walking round ${text.words}"`,
  });
}

/** What is added to a row or column, to go so many steps one way. */
function offset(direction: number, count: string | null): string {
  if (direction === 0) return '';
  return `${direction < 0 ? ' - ' : ' + '}${count ?? '1'}`;
}

const SIDE_WORDS: Readonly<Record<Heading, string>> = {
  up: 'above',
  down: 'below',
  left: 'to the left of',
  right: 'to the right of',
};

export function side({ side, steps, place }: ActionOf<'side'>, names: Names, gap: number): string {
  const text = placeText(place.at === 'you' ? { at: 'start' } : place, names);
  const { state, lines } = targetLines(text);
  const count = steps === 1 ? null : names.number(steps);
  const [row, col] = SIDES[side].map((one) => offset(one, count));
  const where = `${count === null ? 'right ' : `${count} steps `}${SIDE_WORDS[side]} ${text.words}`;
  return program({
    ...(state !== undefined && { state }),
    body: `
${lines}
local cells = {}
for _, target in ipairs(targets) do
  local at = target.position or target
  local cell = {row = at.row${row}, col = at.col${col}}
  if valid_move(cell) then table.insert(cells, cell) end
end
if #targets == 0 then return "Done: I cannot see ${text.words.replace('the nearest', 'any')}" end
if #cells == 0 then return "Done: there is a wall ${where}" end
if ai:distance_to(nearest(cells, ai)) == 0 then return "Done: I am ${where}" end
step_to(cells, ${gap})
return "I am going to stand ${where}"`,
  });
}

/** Only danger that is near is walked round: far away, it would lead another way. */
export function toward({ steps, place }: ActionOf<'toward'>, names: Names, gap: number): string {
  if (place.at === 'you') return program({ body: 'return "Done: I am already here"' });
  const { state, lines, words } = fixedTargets(place, names);
  const count = names.number(steps);
  const moves = place.at === 'me' || isMonster(place);
  return program({
    state: `local walked = 0${state}`,
    body: `
${lines}
if #targets == 0 then return "Done: I cannot see ${words.replace('the nearest', 'any')}" end
if ai:distance_to(nearest(targets, ai)) <= ${moves ? 1 : 0} then return "Done: I am at ${words}" end
if walked >= ${count} then return "Done: I went towards ${words}, steps: " .. walked end
local from = ai.position
if is_clear(from.row, from.col, harmful(), ${gap}) then
  local step = way_to(targets, 0)
  if step then ai:move(step) end
else
  step_to(targets, ${gap - 1})
end
if ai:distance_to(from) > 0 then walked = walked + 1 end
if walked >= ${count} then return "Done: I went towards ${words}, steps: " .. walked end
return "I am going towards ${words}: " .. walked .. " of ${count}"`,
  });
}

export function away({ steps, place }: ActionOf<'away'>, names: Names, gap: number): string {
  const { state, lines, words } = fixedTargets(place.at === 'you' ? { at: 'start' } : place, names);
  if (steps === 'far') {
    return program({
      state: `local cells = nil${state}`,
      body: `
${lines}
if #targets == 0 then return "Done: I cannot see ${words.replace('the nearest', 'any')}" end
cells = cells or floor_by(function(row, col)
  local steps = math.huge
  for _, target in ipairs(targets) do steps = math.min(steps, manhattan(target, {row, col})) end
  return -steps
end)
if ai:distance_to(nearest(cells, ai)) == 0 then return "Done: I am as far from ${words} as I can be" end
step_to(cells, ${gap})
return "I am going far away from ${words}"`,
    });
  }
  const count = names.number(steps);
  return program({
    state: `local walked = 0${state}`,
    body: `
${lines}
local step = walked < ${count} and way_from(targets, ${gap})
if step and ai:move(step) then walked = walked + 1 end
if not step or walked >= ${count} then return "Done: I went away from ${words}, steps: " .. walked end
return "I am going away from ${words}: " .. walked .. " of ${count}"`,
  });
}

/** As `targetLines`; things are where they lay in the beginning, and a cell that is a wall is the floor beside it. */
function fixedTargets(
  place: Place,
  names: Names,
): { readonly state: string; readonly lines: string; readonly words: string } {
  const text = placeText(place, names);
  const { words } = text;
  if (place.at === 'cell') {
    const [row, col] = [names.number(place.row), names.number(place.col)];
    const floor = `floor_by(function(row, col) return math.abs(row - ${row}) + math.abs(col - ${col}) end)`;
    return { state: '\nlocal targets = nil', lines: `targets = targets or ${floor}`, words };
  }
  if (place.at === 'item' || (place.at === 'nearest' && place.of !== 'monster')) {
    const lines = `if not targets then
  targets = {}
  for _, item in ipairs(${text.targets}) do table.insert(targets, item.position) end
end`;
    return { state: '\nlocal targets = nil', lines, words };
  }
  const { state, lines } = targetLines(text);
  return { state: state === undefined ? '' : `\n${state}`, lines, words };
}

export function wander(gap: number): string {
  return program({ body: `${careful(gap)}\nreturn "I am walking about"` });
}

function careful(gap: number): string {
  return `if is_clear(ai.position.row, ai.position.col, harmful(), ${gap}) then ai:move_random() else flee(harmful()) end`;
}

export function explore(gap: number): string {
  return program({
    state: 'local unseen, seen, target = nil, {}, nil',
    body: `
unseen = unseen or floor_by(function(row, col) return 0 end)
local here = ai.position
for row = here.row - 2, here.row + 2 do
  local side = 2 - math.abs(row - here.row)
  for col = here.col - side, here.col + side do seen[row * 100 + col] = true end
end
local step = target and not seen[target.row * 100 + target.col] and way_to({target}, ${gap})
if not step then
  local left = {}
  for _, cell in ipairs(unseen) do
    if not seen[cell.row * 100 + cell.col] then table.insert(left, cell) end
  end
  unseen = left
  if #unseen == 0 then return "Done: I have seen everything" end
  step, target = way_to(unseen, ${gap})
end
if step then ai:move(step) else step_to(unseen, ${gap}) end
return "I am exploring, squares to see: " .. #unseen`,
  });
}

export function route({ place }: ActionOf<'route'>, names: Names): string {
  const text = placeText(place, names);
  return program({
    body: `
local target = nearest(${text.targets}, player)
if not target then return "Done: I cannot see ${text.words.replace('the nearest', 'any')}" end
local path, words, count = player:find_path_to(target), {}, 0
local names = {w = "up", s = "down", a = "left", d = "right"}
for index, step in ipairs(path) do
  count = count + 1
  if path[index + 1] ~= step then
    table.insert(words, names[step] .. " " .. count)
    count = 0
  end
end
if #path == 0 then return "Done: ${text.words} is at " .. place(target.position or target) end
return "Done: to ${text.words} go " .. table.concat(words, ", ")`,
  });
}

export function patrol({ places }: ActionOf<'patrol'>, names: Names, gap: number): string {
  const stops = places.map((place) => placeText(place, names).targets);
  return program({
    state: 'local stops, at = nil, 1',
    body: `
if not stops then
  stops = {}
  for _, targets in ipairs({${stops.join(', ')}}) do
    local stop = nearest(targets, ai)
    if stop then table.insert(stops, stop.position or stop) end
  end
end
if #stops == 0 then return "I cannot see where to patrol" end
if ai:distance_to(stops[at]) == 0 then at = at % #stops + 1 end
step_to({stops[at]}, ${gap})
return "I am patrolling"`,
  });
}
