-- Order: bring me something
-- Order: bring me anything
-- Order: bring me an item
-- Order: bring me any item
-- Order: bring me nearest item
-- Order: get me something
-- Order: get me anything
-- Order: get me nearest item
-- Order: give me something
-- Order: bring me whatever is nearest
-- Plan: bring any
-- Does: It brings you the nearest item.
-- Approved: Luamancer maintainers, 2026-11-21
-- Written by training/library/make-library.ts: change it there.

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

-- The first step to the nearest target that stays more than a gap away from danger, at most for the last step nearer.
local function way_to(targets, gap)
  local goals, blocked, steps, brave = {}, {}, ways(), gap <= 1 and ai.health > 1
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
  local seen, queue = {}, {{ai.position.row, ai.position.col}}
  for _, cell in ipairs(queue) do
    for _, step in ipairs(steps) do
      local row, col = cell[1] + step[2], cell[2] + step[3]
      local key, first = row * 100 + col, cell[3] or step[1]
      if not seen[key] and maze[row]:sub(col, col) ~= "#" and (not blocked[key] or brave and goals[key]) then
        if goals[key] then return first end
        seen[key] = true
        table.insert(queue, {row, col, first})
      end
    end
  end
end

-- One step towards the nearest target; near danger I go around or wait, but not for ever.
local function step_to(targets, gap)
  local step = way_to(targets, gap) or way_to(targets, 1)
  ai.waited = math.max(0, (ai.waited or 0) + (step and -1 or 1))
  if not step and ai.waited > 3 * gap and ai.health > 1 then step = way_to(targets, -1) end
  if step then ai:move(step) end
end

-- One step onto the player's cell; now and then I wait, or I would never meet who walks as I do.
local function hand_over(gap)
  if ai:distance_to(player) == 1 and math.random(3) == 1 then return end
  step_to({player}, gap)
end

local before = nil

function update_func(player, ai, monsters, items)
  local wanted, held = items, #ai.items
  before = before or #player.items
  local given = #player.items - before
  if given >= 1 then return "Done: here you are: item" end
  if #wanted + held == 0 then return "Done: there is no item to bring" end
  if given + held < 1 and #wanted > 0 then step_to(wanted, 2) else hand_over(2) end
  return "I am bringing you: item"
end
