-- expect: error dangerous-function: an empty environment hides the globals and gives nothing else
function update_func(player, ai, monsters, items)
  local _ENV = {}
  return tostring(load)
end
