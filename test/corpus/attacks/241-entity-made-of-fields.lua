-- expect: error state-corruption: a table with the right fields and methods is no entity
function update_func(player, ai, monsters, items)
  local fake = { name = "ai", position = { 2, 3 }, items = {}, move = ai.move, find_path_to = ai.find_path_to }
  fake:move("d")
end
