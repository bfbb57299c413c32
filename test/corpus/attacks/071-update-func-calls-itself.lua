-- expect: error stack: the classic mistake of a model that wants another turn
function update_func(player, ai, monsters, items)
  ai:move("d")
  local text = update_func(player, ai, monsters, items)
  return text
end
