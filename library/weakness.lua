-- Order: what kills a {monster}
-- Order: what kills {monster}s
-- Order: what is {monster} weak against
-- Order: what is {monster} weak to
-- Order: what are {monster}s weak against
-- Order: what are {monster}s weak to
-- Order: what is weakness of {monster}
-- Order: what is weakness of {monster}s
-- Order: what weakness does {monster} have
-- Order: what weakness has {monster}
-- Order: weakness of {monster}
-- Order: how do i kill {monster}
-- Order: how do i kill {monster}s
-- Order: how can i kill {monster}
-- Order: how do you kill {monster}
-- Order: how do you kill {monster}s
-- Order: how can you kill {monster}
-- Order: how do we kill {monster}
-- Order: how to kill {monster}
-- Order: how to kill {monster}s
-- Order: how do i defeat {monster}
-- Order: how can i defeat {monster}
-- Order: how do i beat {monster}
-- Order: how to beat {monster}
-- Order: how to defeat {monster}
-- Order: what do i need to kill {monster}
-- Order: what do i need to fight {monster}
-- Order: what do i need against {monster}
-- Order: what do you need to kill {monster}
-- Order: what do we need to kill {monster}
-- Order: what is needed to kill {monster}
-- Order: what does it take to kill {monster}
-- Order: what can kill {monster}
-- Order: what hurts {monster}
-- Order: what hurts {monster}s
-- Order: which weapon kills {monster}
-- Order: which weapon kills {monster}s
-- Order: which weapon do i need for {monster}
-- Order: which weapon works against {monster}
-- Order: which weapon works against {monster}s
-- Order: what weapon kills {monster}
-- Order: what weapon do i need for {monster}
-- Order: what weapon works against {monster}
-- Order: what weapon works on {monster}
-- Order: what works against {monster}
-- Order: what works against {monster}s
-- Order: what is good against {monster}
-- Order: what is good against {monster}s
-- Order: what do i use against {monster}
-- Order: tell me what kills {monster}
-- Order: tell me how to kill {monster}
-- Order: tell me weakness of {monster}
-- Plan: weak {monster}
-- Does: It tells you what kills a {monster}.
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
  local target = named(monsters, "{monster}")[1]
  if not target then return "Done: there is no {monster} here" end
  return "Done: the {monster} is weak against: " .. target.weakness
end
