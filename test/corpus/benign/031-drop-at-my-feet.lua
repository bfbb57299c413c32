-- expect: ok after 40 ticks: !has(ai,'bow') && last==='dropped'
dropped = dropped or false
function update_func(player, ai, monsters, items)
  if dropped then return "dropped" end
  if ai:has_item("bow") then
    dropped = ai:remove_item("bow")
    return "dropping"
  end
  for _, it in ipairs(items) do
    if it.name == "bow" then ai:move(ai:find_path_to(it)[1]) end
  end
  return "fetching"
end
