-- expect: error vetting: another; items are picked up by walking onto them
function update_func(player, ai, monsters, items)
  ai:pick_up(items[1])
end
