-- expect: error vetting: a counter that was never set
function update_func(player, ai, monsters, items)
  if steps > 5 then return "done" end
  steps = steps + 1
end
