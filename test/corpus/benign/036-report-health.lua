-- expect: ok after 1 ticks: last==='You have 3 health, I have 3.'
function update_func(player, ai, monsters, items)
  return "You have " .. player.health .. " health, I have " .. ai.health .. "."
end
