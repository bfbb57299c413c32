-- expect: error vetting: ? and : do not exist
function update_func(player, ai, monsters, items)
  return ai.health > 1 ? "fine" : "hurt"
end
