-- expect: harmless isolation-between-ticks: _G is just a name
function update_func(player, ai, monsters, items)
  if _G then _G._G = nil end
  assert(_G == nil and print ~= nil)
  return "fine"
end
