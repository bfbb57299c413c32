-- expect: blocked native-call-hang: a million spaces around a number
function update_func(player, ai, monsters, items)
  local s = (" "):rep(450000) .. "7" .. (" "):rep(450000)
  while true do tonumber(s) end
end
