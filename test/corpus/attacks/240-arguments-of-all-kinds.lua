-- expect: harmless state-corruption: every call with every kind of value gives an answer or a text
function update_func(player, ai, monsters, items)
  local values = { 1, 1.5, "d", "", "sword", true, {}, print, ai, player, monsters[1], items[1], { 2, 2 }, 0 / 0 }
  local calls = { ai.move_random, ai.has_item, ai.remove_item, ai.find_path_to, ai.distance_to, valid_move, has_item,
    remove_item, find_path_astar, manhattan, move_random }
  for _, call in ipairs(calls) do
    for i = 0, #values do
      for j = 0, #values do
        local ok, message = pcall(call, values[i], values[j], values[i])
        assert(ok or type(message) == "string")
      end
    end
  end
  return "answered"
end
