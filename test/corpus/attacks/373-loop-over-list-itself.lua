-- expect: error vetting: for ... in monsters without ipairs
function update_func(player, ai, monsters, items)
  for m in monsters do print(m.name) end
end
