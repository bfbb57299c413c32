-- expect: blocked native-call-hang: counting the characters of a long text
function update_func(player, ai, monsters, items)
  local s = ("ä"):rep(400000)
  while true do utf8.len(s) end
end
