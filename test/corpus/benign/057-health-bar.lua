-- expect: ok after 1 ticks: last==='[###---]'
function update_func(player, ai, monsters, items)
  return "[" .. string.rep("#", ai.health) .. string.rep("-", 6 - ai.health) .. "]"
end
