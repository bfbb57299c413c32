-- Order: go get the {item}
-- Order: get {item}
-- Order: get one {item}
-- Order: get yourself {item}
-- Order: find {item}
-- Order: find {item} and get it
-- Order: find and get {item}
-- Order: go to {item} and get it
-- Order: go find {item}
-- Order: go and find {item}
-- Order: look for {item}
-- Order: search for {item}
-- Order: hunt for {item}
-- Order: get up {item}
-- Order: get that {item}
-- Order: get this {item}
-- Order: get {item} for yourself
-- Order: get us {item}
-- Order: {item} get it
-- Order: get {item} there
-- Order: get {item} up
-- Order: get {item} from floor
-- Order: get {item} from ground
-- Order: get {item} off floor
-- Order: get {item} off ground
-- Order: get {item} on floor
-- Order: get {item} on ground
-- Order: i want you to have {item}
-- Order: equip {item}
-- Order: equip yourself with {item}
-- Order: arm yourself with {item}
-- Order: you get {item}
-- Order: go for {item}
-- Order: loot {item}
-- Order: secure {item}
-- Order: lift {item}
-- Order: help yourself to {item}
-- Order: pick {item} up
-- Order: pick {item} up off floor
-- Order: pick {item} up from floor
-- Order: pick up {item} and keep it
-- Order: i want you holding {item}
-- Order: i want you to hold {item}
-- Order: i want you to have {item}
-- Order: i want you to carry {item}
-- Order: you should have {item}
-- Order: you should carry {item}
-- Order: get {item} and keep it
-- Order: get {item} and hold it
-- Order: get your hands on {item}
-- Order: get {item} for you
-- Plan: get {item}
-- Does: It goes to the {item} and picks it up.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- Those of a list that have a name.
local function named(list, name)
  local found = {}
  for _, entity in ipairs(list) do
    if entity.name == name then table.insert(found, entity) end
  end
  return found
end

-- What a list holds, in words.
local function describe(list)
  local words = {}
  for _, entity in ipairs(list) do table.insert(words, entity.name) end
  return #words > 0 and table.concat(words, ", ") or "nothing"
end

-- Whether I hold what kills a monster.
local function can_hurt(monster)
  if monster.weakness == "arrow" and not ai:has_item("bow") then return false end
  return ai:has_item(monster.weakness)
end

-- The monsters that hurt me if I come near, or cost me what a fight uses up.
local function harmful()
  local uses_up, found = {arrow = true, salt = true}, {}
  for _, monster in ipairs(monsters) do
    if not can_hurt(monster) or uses_up[monster.weakness] then table.insert(found, monster) end
  end
  return found
end

-- The four steps, and what each does to row and column.
local function ways()
  return {{"w", -1, 0}, {"s", 1, 0}, {"a", 0, -1}, {"d", 0, 1}}
end

-- Whether a cell is more than so many steps away from all of a list.
local function is_clear(row, col, others, gap)
  for _, other in ipairs(others) do
    if manhattan(other, {row, col}) <= gap then return false end
  end
  return true
end

-- The first step to the nearest target that stays more than a gap away from danger, at most for the last step nearer; and
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
end

-- One step to where the nearest of a list is farthest away, rather not into a dead end.
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
end

-- One step towards the nearest target; near danger I go around or wait at a distance, but not for ever.
local function step_to(targets, gap)
  local step = way_to(targets, gap) or way_to(targets, 1)
  ai.waited = math.max(0, (ai.waited or 0) + (step and -1 or 1))
  if not step and ai.waited > 3 * gap and ai.health > 1 then step = way_to(targets, -1) end
  if step then
    ai:move(step)
  elseif not is_clear(ai.position.row, ai.position.col, harmful(), 2) then
    flee(harmful())
  end
end

function update_func(player, ai, monsters, items)
  local wanted = named(items, "{item}")
  local held = #named(ai.items, "{item}")
  if held >= 1 then return "Done: I carry " .. describe(ai.items) end
  if #wanted == 0 then return "Done: there is no {item} on the ground" end
  step_to(wanted, 2)
  return "I am fetching: {item}"
end
