-- expect: error vetting: a block is closed twice
function update_func(player, ai, monsters, items)
  return "x"
end
end
