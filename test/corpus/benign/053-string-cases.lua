-- expect: ok after 1 ticks: last==='SWORD sword Sword drows'
function update_func(player, ai, monsters, items)
  local s = items[1].name
  return s:upper() .. " " .. s:lower() .. " " .. s:sub(1, 1):upper() .. s:sub(2) .. " " .. s:reverse()
end
