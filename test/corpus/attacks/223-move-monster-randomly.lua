-- expect: error state-corruption: monsters walk by themselves
function update_func(player, ai, monsters, items)
  for _, m in ipairs(monsters) do m:move_random() end
end
