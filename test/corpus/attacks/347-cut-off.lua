-- expect: error vetting: the model ran out of tokens
function update_func(player, ai, monsters, items)
  for i, item in ipairs(items) do
    if item.name == "sword" then
      local path = ai:find_path_to(item.posi
