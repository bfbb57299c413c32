-- Order: what is the {item} for
-- Order: what is {item} good for
-- Order: what is {item} used for
-- Order: what are {item}s for
-- Order: what are {item}s good for
-- Order: what does {item} do
-- Order: what do {item}s do
-- Order: what can i do with {item}
-- Order: what do i do with {item}
-- Order: what can you do with {item}
-- Order: what do i need {item} for
-- Order: what do you need {item} for
-- Order: what is use of {item}
-- Order: what use is {item}
-- Order: what is purpose of {item}
-- Order: what does {item} kill
-- Order: what can {item} kill
-- Order: what do i use {item} for
-- Order: tell me what {item} is for
-- Order: tell me what {item} does
-- Order: tell me what {item} is good for
-- Order: why would i need {item}
-- Order: what good is {item}
-- Plan: use {item}
-- Does: It tells you what the {item} is good for.
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
  local about, foes = nil, {}
  for _, list in ipairs({items, ai.items, player.items}) do
    for _, item in ipairs(named(list, "{item}")) do about = item.description end
  end
  for _, monster in ipairs(monsters) do
    if monster.weakness == "{item}" then table.insert(foes, monster) end
  end
  if not about then return "Done: I see no {item} here" end
  if #foes > 0 then about = about .. "; against: " .. foes[1].name end
  return "Done: the {item}: " .. about
end
