-- expect: blocked native-call-hang: thousands of results that nobody wants
function update_func(player, ai, monsters, items)
  local s = ("x"):rep(5000)
  while true do utf8.codepoint(s, 1, -1) end
end
