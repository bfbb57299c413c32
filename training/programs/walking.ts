import type { ActionOf, Heading } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import { placeText, targetLines } from './places.ts';
import type { Names } from './slot-names.ts';

export function come(gap: number): string {
  return program({
    body: `
if ai:distance_to(player) <= 1 then return "Done: here I am" end
step_to({player}, ${gap})
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
    checks.push(
      `if ai:has_item("${names.item(place.name)}") then return "Done: I have reached ${text.words}" end`,
    );
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
  if (place.at === 'item' || place.at === 'monster' || place.at === 'nearest') {
    checks.push(
      `if #targets == 0 then return "Done: I cannot see ${text.words.replace('the nearest', 'any')}" end`,
    );
  }
  const near = place.at === 'me' || place.at === 'monster' || place.at === 'nearest' ? 1 : 0;
  checks.push(
    `if ai:distance_to(nearest(targets, ai)) <= ${near} then return "Done: I am at ${text.words}" end`,
    `step_to(targets, ${gap})`,
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

export function wander(gap: number): string {
  return program({ body: `${careful(gap)}\nreturn "I am walking about"` });
}

function careful(gap: number): string {
  return `if is_clear(ai.position.row, ai.position.col, harmful(), ${gap}) then ai:move_random() else flee(harmful()) end`;
}

export function explore(gap: number): string {
  return program({
    state: 'local unseen = nil',
    body: `
unseen = unseen or floor_by(function(row, col) return 0 end)
local left = {}
for _, cell in ipairs(unseen) do
  if ai:distance_to(cell) > 2 then table.insert(left, cell) end
end
unseen = left
if #unseen == 0 then return "Done: I have seen everything" end
step_to(unseen, ${gap})
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
