-- expect: blocked hang: throwing and catching is work as well
function update_func(player, ai, monsters, items)
  while true do pcall(error, {}) end
end
