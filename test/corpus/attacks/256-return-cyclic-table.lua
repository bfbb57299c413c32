-- expect: harmless state-corruption: a table says nothing
function update_func(player, ai, monsters, items)
  local t = {}
  t.t = t
  return t
end
