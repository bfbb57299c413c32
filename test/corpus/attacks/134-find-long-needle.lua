-- expect: blocked native-call-hang: a plain search that almost matches everywhere
function update_func(player, ai, monsters, items)
  local hay, needle = ("a"):rep(500000), ("a"):rep(250000) .. "b"
  return tostring(hay:find(needle, 1, true))
end
