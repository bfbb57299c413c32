-- Order: go get the sword
-- Order: get the sword
-- Order: fetch the sword
-- Order: pick up the sword
-- Order: find the sword
-- Does: It goes to the sword and picks it up.

function update_func(player, ai, monsters, items)
  if ai:has_item("sword") then
    return "done: I have the sword."
  end
  for _, item in ipairs(items) do
    if item.name == "sword" then
      local path = ai:find_path_to(item.position)
      if #path > 0 then
        ai:move(path[1])
        return "I am after the sword."
      end
    end
  end
  return "I see no way to a sword."
end
