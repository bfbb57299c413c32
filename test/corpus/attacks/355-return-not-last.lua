-- expect: error vetting: return in the middle of a block
function update_func(player, ai, monsters, items)
  return "early"
  ai:move("d")
end
