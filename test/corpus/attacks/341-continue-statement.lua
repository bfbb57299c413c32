-- expect: error vetting: continue does not exist
function update_func(player, ai, monsters, items)
  for _, m in ipairs(monsters) do
    if m.name == "bat" then continue end
  end
end
