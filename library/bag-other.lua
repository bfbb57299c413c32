-- Order: what does {friend} carry
-- Order: what is {friend} carrying
-- Order: what does {friend} have
-- Order: tell me what {friend} carries
-- Plan: bag {friend}
-- Does: It tells you what that player carries.
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

-- The nearest of a list; nil where it is empty.
local function nearest(list, from)
  local best = nil
  for _, entity in ipairs(list) do
    if not best or from:distance_to(entity) < from:distance_to(best) then best = entity end
  end
  return best
end

function update_func(player, ai, monsters, items)
  local other = nearest(named(players, "{friend}"), ai)
  if not other then return "Done: I cannot see {friend}" end
  return "Done: {friend} carries " .. describe(other.items)
end
