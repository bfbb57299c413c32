-- expect: error dangerous-function: debug could take the limits' hooks away
function update_func(player, ai, monsters, items)
  debug.sethook()
  while true do end
end
