-- expect: ok after 30 ticks: last==='next to it' && !has(ai,'bow')
function update_func(player, ai, monsters, items)
  for _, it in ipairs(items) do
    if it.name == "bow" then
      if ai:distance_to(it.position) == 1 then return "next to it" end
      local path = ai:find_path_to(it.position)
      ai:move(path[1])
    end
  end
end
