import { CATALOGUE, weaponKinds } from '../../src/game/model/catalogue.ts';

/**
 * Lua functions that programs share word for word, so that a model learns each once and a composed program holds each
 * once. They keep no state and name only the Companion API and each other. In the order in which they must stand.
 */
const FRAGMENTS: Readonly<Record<string, string>> = {
  named: `-- Those of a list that have a name.
local function named(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name == name then table.insert(found, entity) end
  end
  return found
end`,
  except: `-- Those of a list that have another name.
local function except(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name ~= name then table.insert(found, entity) end
  end
  return found
end`,
  others: `-- The other players.
local function others()
  local found = {}
  for _, one in ipairs(players) do
    if one ~= player then table.insert(found, one) end
  end
  return found
end`,
  weapons: `-- The weapons of a list.
local function weapons(list)
  local is_weapon, found = {${weaponKinds()
    .map((name) => `${name} = true`)
    .join(', ')}}, {}
  for _, item in ipairs(list) do
    if is_weapon[item.name] then table.insert(found, item) end
  end
  return found
end`,
  describe: `-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end`,
  place: `-- A position in words.
local function place(at)
  return "row " .. at.row .. ", column " .. at.col
end`,
  nearest: `-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end`,
  can_hurt: `-- Whether I hold what kills a monster.
local function can_hurt(monster)
${needsLines()}
  return ai:has_item(monster.weakness)
end`,
  hurtable: `-- The monsters that I can kill now.
local function hurtable(foes)
  local found = {}
  for _, foe in ipairs(foes) do
    if can_hurt(foe) then table.insert(found, foe) end
  end
  return found
end`,
  harmful: `-- The monsters that hurt me if I come near, or cost me what a fight uses up.
local function harmful()
  local uses_up, found = {${usedUp()}}, {}
  for _, monster in ipairs(monsters) do
    if not can_hurt(monster) or uses_up[monster.weakness] then table.insert(found, monster) end
  end
  return found
end`,
  needed: `-- The items on the ground that I still need against some monsters.
local function needed(foes)
  local found = {}
  for _, foe in ipairs(foes) do
    for _, item in ipairs(items) do
      local helps = item.name == foe.weakness${needsHelp()}
      if helps and not ai:has_item(item.name) then table.insert(found, item) end
    end
  end
  return found
end`,
  floor_by: `-- The floor for which a measure is least.
local function floor_by(measure)
  local cells, least = {}, math.huge
  for row = 1, #maze do
    for col = 1, #maze[row] do
      if maze[row]:sub(col, col) ~= "#" then
        local value = measure(row, col)
        if value < least then cells, least = {}, value end
        if value == least then table.insert(cells, {row = row, col = col}) end
      end
    end
  end
  return cells
end`,
  corners: `-- The floor in the four corners.
local function corners()
  local cells = {}
  for _, side in ipairs({{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) do
    local found = floor_by(function(row, col) return side[1] * row + side[2] * col end)
    for _, cell in ipairs(found) do table.insert(cells, cell) end
  end
  return cells
end`,
  ways: `-- The four steps, and what each does to row and column.
local function ways()
  return {{"w", -1, 0}, {"s", 1, 0}, {"a", 0, -1}, {"d", 0, 1}}
end`,
  cells_beside: `-- The free cells beside any of a list, not those on which one of it is.
local function cells_beside(targets)
  local taken, found = {}, {}
  for _, target in ipairs(targets) do
    local at = target.position or target
    taken[at.row * 100 + at.col] = true
  end
  for _, target in ipairs(targets) do
    local at = target.position or target
    for _, way in ipairs(ways()) do
      local cell = {row = at.row + way[2], col = at.col + way[3]}
      if valid_move(cell) and not taken[cell.row * 100 + cell.col] then table.insert(found, cell) end
    end
  end
  return found
end`,
  is_clear: `-- Whether a cell is more than so many steps away from all of a list.
local function is_clear(row, col, others, gap)
  for _, other in ipairs(others) do
    if manhattan(other, {row, col}) <= gap then return false end
  end
  return true
end`,
  way_to: `-- The first step to the nearest target that stays more than a gap away from danger, at most for the last step nearer; and
-- where it leads.
local function way_to(targets, gap)
  local floor = ai.floor or {}
  if not ai.floor then
    ai.floor = floor
    for row = 1, #maze do
      for col in maze[row]:gmatch("()[^#]") do floor[row * 100 + col] = true end
    end
  end
  local goals, blocked, brave = {}, {}, gap <= 1 and ai.health > 1
  local steps, moves = {"w", "s", "a", "d"}, {w = -100, s = 100, a = -1, d = 1}
  local here = ai.position.row * 100 + ai.position.col
  for _, target in ipairs(targets) do
    local at = target.position or target
    goals[at.row * 100 + at.col], goals[target] = true, true
  end
  -- On the player's cell I would hand over what I carry.
  if #ai.items > 0 then blocked[player.position.row * 100 + player.position.col] = gap >= 0 and not goals[player] end
  for _, other in ipairs(harmful()) do
    local at = other.position
    for row = at.row - gap, at.row + gap do
      local side = gap - math.abs(row - at.row)
      for col = at.col - side, at.col + side do blocked[row * 100 + col] = not goals[other] end
    end
  end
  -- The game finds ways much faster than I do: its shortest one will do where it keeps clear.
  local path, key = {}, here
  for _, target in ipairs(#targets <= 4 and targets or {}) do
    local way = ai:find_path_to(target)
    if #path == 0 or #way > 0 and #way < #path then path = way end
  end
  for index, step in ipairs(path) do
    key = key + moves[step]
    if blocked[key] and not (brave and index == #path) then path = {} end
  end
  if #path > 0 then return path[1], {row = key // 100, col = key % 100} end
  local first, queue = {[here] = ""}, {here}
  for _, from in ipairs(queue) do
    for _, step in ipairs(steps) do
      local to = from + moves[step]
      if not first[to] and (not blocked[to] or brave and goals[to]) and floor[to] then
        first[to] = from == here and step or first[from]
        if goals[to] then return first[to], {row = to // 100, col = to % 100} end
        queue[#queue + 1] = to
      end
    end
  end
end`,
  flee: `-- One step to where the nearest of a list is farthest away, rather not into a dead end.
local function flee(others)
  local best, step = -1, nil
  for _, way in ipairs({{nil, 0, 0}, table.unpack(ways())}) do
    local row, col = ai.position.row + way[2], ai.position.col + way[3]
    if valid_move({row, col}) then
      local score = 0
      while score < 6 and is_clear(row, col, others, score) do score = score + 1 end
      for _, exit in ipairs(ways()) do
        if valid_move({row + exit[2], col + exit[3]}) then score = score + 0.2 end
      end
      if score > best then best, step = score, way[1] end
    end
  end
  if step then ai:move(step) end
end`,
  step_to: `-- One step towards the nearest target; near danger I go around or wait at a distance, but not for ever.
local function step_to(targets, gap)
  local step = way_to(targets, gap) or way_to(targets, 1)
  ai.waited = math.max(0, (ai.waited or 0) + (step and -1 or 1))
  if not step and ai.waited > 3 * gap and ai.health > 1 then step = way_to(targets, -1) end
  if step then
    ai:move(step)
  elseif not is_clear(ai.position.row, ai.position.col, harmful(), 2) then
    flee(harmful())
  end
end`,
  way_from: `-- The first step of the longest way that leads away from all targets; nil where none does.
local function way_from(targets, gap)
  local far, on, queue, steps = {}, {}, {}, ways()
  for _, target in ipairs(targets) do
    local at = target.position or target
    far[at.row * 100 + at.col] = 0
    table.insert(queue, {at.row, at.col})
  end
  for _, cell in ipairs(queue) do
    for _, step in ipairs(steps) do
      local row, col = cell[1] + step[2], cell[2] + step[3]
      if not far[row * 100 + col] and maze[row]:sub(col, col) ~= "#" then
        far[row * 100 + col] = far[cell[1] * 100 + cell[2]] + 1
        table.insert(queue, {row, col})
      end
    end
  end
  for index = #queue, 1, -1 do
    local key = queue[index][1] * 100 + queue[index][2]
    on[key] = 1
    for _, step in ipairs(steps) do
      local next_key = key + step[2] * 100 + step[3]
      if far[next_key] == far[key] + 1 then on[key] = math.max(on[key], on[next_key] + 1) end
    end
  end
  local here, best, first = ai.position.row * 100 + ai.position.col, 0, nil
  for _, step in ipairs(steps) do
    local row, col = ai.position.row + step[2], ai.position.col + step[3]
    local length = far[here] and far[row * 100 + col] == far[here] + 1 and on[row * 100 + col] or 0
    -- Rather not near danger; on the player's cell I would hand over what I carry.
    if length > 0 and is_clear(row, col, harmful(), gap) and (#ai.items == 0 or manhattan(player, {row, col}) > 0) then
      length = length + 1000
    end
    if length > best then best, first = length, step[1] end
  end
  return first
end`,
  hand_over: `-- One step onto the player's cell; now and then I wait, or I would never meet who walks as I do.
local function hand_over(gap)
  if ai:distance_to(player) == 1 and math.random(3) == 1 then return end
  step_to({player}, gap)
end`,
};

/** Items that a fight uses up, as Lua's keys. */
function usedUp(): string {
  return Object.entries(CATALOGUE.items)
    .flatMap(([name, kind]) => (kind.usedUp ? [`${name} = true`] : []))
    .join(', ');
}

/** Items that work only with another one. */
function needs(): [string, string][] {
  return Object.entries(CATALOGUE.items).flatMap(([name, kind]) =>
    kind.needs.map((need): [string, string] => [name, need]),
  );
}

function needsLines(): string {
  return needs()
    .map(
      ([name, need]) =>
        `  if monster.weakness == "${name}" and not ai:has_item("${need}") then return false end`,
    )
    .join('\n');
}

function needsHelp(): string {
  return needs()
    .map(([name, need]) => ` or item.name == "${need}" and foe.weakness == "${name}"`)
    .join('');
}

export interface ProgramParts {
  /** Lines before `update_func` that keep its state: file-level locals. */
  readonly state?: string;
  /** The body of `update_func`. */
  readonly body: string;
}

/** A whole program, with the fragments that its body calls, directly or not. */
export function program({ state, body }: ProgramParts): string {
  const used = new Set<string>();
  collect(`${state ?? ''}\n${body}`, used);
  const fragments = Object.entries(FRAGMENTS).flatMap(([name, lua]) => (used.has(name) ? [lua] : []));
  const update = `function update_func(player, ai, monsters, items)\n${indent(body)}\nend\n`;
  return [...fragments, ...(state === undefined ? [] : [state]), update].join('\n\n');
}

function collect(lua: string, used: Set<string>): void {
  for (const [name, text] of Object.entries(FRAGMENTS)) {
    if (used.has(name) || !new RegExp(`\\b${name}\\(`).test(lua)) continue;
    used.add(name);
    collect(text.slice(text.indexOf('\n', text.indexOf('local function'))), used);
  }
}

function indent(text: string): string {
  return text.trim().replace(/^(?=.)/gm, '  ');
}
