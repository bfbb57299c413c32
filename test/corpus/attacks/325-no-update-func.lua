-- expect: error vetting: a program without update_func cannot be run
function update(player, ai, monsters, items)
  return "wrong name"
end
