-- expect: error vetting: comments begin with --
function update_func(player, ai, monsters, items)
  // walk to the player
  return "x"
end
