-- expect: error vetting: the model's thoughts before the program
<think>The companion should follow the player.</think>
function update_func(player, ai, monsters, items)
  return "x"
end
