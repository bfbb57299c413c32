-- expect: blocked native-call-hang: a position of two texts of a megabyte
function update_func(player, ai, monsters, items)
  local s = (" "):rep(900000)
  while true do pcall(valid_move, { s .. "x", s }) valid_move({ 1, 2 }) end
end
