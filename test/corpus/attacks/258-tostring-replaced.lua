-- expect: harmless state-corruption: numbers are said by Lua's own tostring
function update_func(player, ai, monsters, items)
  tostring = function() return {} end
  tonumber, type, select = nil, nil, nil
  return 42
end
