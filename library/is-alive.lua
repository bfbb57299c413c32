-- Order: is the {monster} still alive
-- Order: is {monster} still alive
-- Order: is {monster} dead
-- Order: is {monster} dead yet
-- Order: is {monster} still there
-- Order: is {monster} still around
-- Order: is {monster} gone
-- Order: is {monster} left
-- Order: is there {monster} left
-- Order: is there still {monster}
-- Order: is there still {monster} left
-- Order: is there still {monster} around
-- Order: is there any {monster} left
-- Order: are there {monster}s left
-- Order: are there any {monster}s left
-- Order: are there any {monster}s
-- Order: are there still {monster}s
-- Order: are there still any {monster}s
-- Order: are there still {monster}s left
-- Order: are there any {monster}s still alive
-- Order: are there any more {monster}s
-- Order: are any {monster}s left
-- Order: are any {monster}s still alive
-- Order: are all {monster}s dead
-- Order: any {monster}s left
-- Order: does {monster} still live
-- Order: did {monster} die
-- Order: has {monster} died
-- Order: is {monster} alive
-- Plan: alive {monster}
-- Does: It tells you whether any {monster} is left.
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

function update_func(player, ai, monsters, items)
  local count = #named(monsters, "{monster}")
  if count == 0 then return "Done: no, there is no {monster} left" end
  return "Done: yes, {monster}, still alive: " .. count
end
