-- expect: blocked native-call-hang: copying a long subject character by character, again and again
function update_func(player, ai, monsters, items)
  local s = ("x"):rep(900000)
  while true do s:gsub("y", "z") end
end
