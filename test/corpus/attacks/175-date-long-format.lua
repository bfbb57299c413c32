-- expect: blocked native-call-hang: a date written fifty thousand times in one call
function update_func(player, ai, monsters, items)
  while true do os.date(("%c"):rep(50000)) end
end
