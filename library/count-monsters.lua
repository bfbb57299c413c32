-- Order: how many monsters are there
-- Order: how many monsters
-- Order: how many monsters are left
-- Order: count the monsters
-- Does: It counts the monsters that are left, and says so.

function update_func(player, ai, monsters, items)
  local counts, names = {}, {}
  for _, monster in ipairs(monsters) do
    if counts[monster.name] == nil then
      counts[monster.name] = 0
      names[#names + 1] = monster.name
    end
    counts[monster.name] = counts[monster.name] + 1
  end
  local parts = {}
  for _, name in ipairs(names) do
    parts[#parts + 1] = counts[name] .. " " .. name .. (counts[name] > 1 and "s" or "")
  end
  return "done: " .. #monsters .. " monsters: " .. table.concat(parts, ", ") .. "."
end
