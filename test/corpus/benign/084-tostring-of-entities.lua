-- expect: ok after 1 ticks: last==='Entity: bat userdata'
function update_func(player, ai, monsters, items)
  return tostring(monsters[1]) .. " " .. type(ai)
end
