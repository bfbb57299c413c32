-- expect: ok after 25 ticks: has(ai,'bow') && last==='Got the bow.'
function update_func(player, ai, monsters, items)
  if ai:has_item("bow") then
    return "Got the bow."
  end
  for _, item in ipairs(items) do
    if item.name == "bow" then
      ai:move(ai:find_path_to(item.position)[1])
      return "Walking to the bow."
    end
  end
  return "There is no bow."
end
