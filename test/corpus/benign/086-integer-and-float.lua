-- expect: ok after 1 ticks: last==='integer float true'
function update_func(player, ai, monsters, items)
  return math.type(ai.health) .. " " .. math.type(ai.health / 1) .. " " .. tostring(ai.health == 3.0)
end
