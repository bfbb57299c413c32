-- expect: harmless isolation-between-ticks: iterators half used go on in the next tick
words = words or ("a b c d e f g h i j"):gmatch("%a")
function update_func(player, ai, monsters, items)
  if not codes then
    local f, s = utf8.codes("äöü")
    codes = { f, s, 0 }
  end
  local at = codes[1](codes[2], codes[3])
  codes[3] = at or 0
  return words()
end
