-- expect: blocked hang: printing without end
function update_func(player, ai, monsters, items)
  while true do print("flood", ai, {}) end
end
