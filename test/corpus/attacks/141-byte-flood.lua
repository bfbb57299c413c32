-- expect: blocked native-call-hang: thousands of results that nobody wants
function update_func(player, ai, monsters, items)
  local s = ("x"):rep(10000)
  while true do s:byte(1, -1) end
end
