-- Order: pick up the bow, then an arrow, then kill a bat
-- Order: pick up the bow then an arrow then kill a bat
-- Order: get the bow and an arrow and kill a bat
-- Order: kill a bat
-- Order: hunt a bat
-- Does: It picks up the bow, then an arrow, and then goes after the nearest bat.

local function nearest(ai, things, name)
  local best, best_path
  for _, thing in ipairs(things) do
    if thing.name == name then
      local path = ai:find_path_to(thing.position)
      if #path > 0 and (best_path == nil or #path < #best_path) then
        best, best_path = thing, path
      end
    end
  end
  return best, best_path
end

local function bats(monsters)
  local count = 0
  for _, monster in ipairs(monsters) do
    if monster.name == "bat" then
      count = count + 1
    end
  end
  return count
end

function update_func(player, ai, monsters, items)
  bats_at_first = bats_at_first or bats(monsters)
  if bats(monsters) < bats_at_first then
    return "done: One bat less."
  end
  for _, name in ipairs({ "bow", "arrow" }) do
    if not ai:has_item(name) then
      local item, path = nearest(ai, items, name)
      if item == nil then
        return "I see no way to the " .. name .. "."
      end
      ai:move(path[1])
      return "First the " .. name .. "."
    end
  end
  local bat, path = nearest(ai, monsters, "bat")
  if bat == nil then
    return "I see no way to a bat."
  end
  -- Beside it is near enough to shoot.
  if #path > 1 then
    ai:move(path[1])
  end
  return "Now the bat."
end
