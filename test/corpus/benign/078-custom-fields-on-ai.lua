-- expect: ok after 6 ticks: last==='mood: bored'
function update_func(player, ai, monsters, items)
  ai.boredom = (ai.boredom or 0) + 1
  ai.mood = ai.boredom > 4 and "bored" or "fine"
  return "mood: " .. ai.mood
end
