-- expect: harmless state-corruption: a whole path at once is still one step
function update_func(player, ai, monsters, items)
  for _, d in ipairs(ai:find_path_to(items[1])) do ai:move(d) end
end
