-- expect: blocked native-call-hang: walking to the end of a long text and back
function update_func(player, ai, monsters, items)
  local s = ("ä"):rep(400000)
  while true do
    utf8.offset(s, 400000)
    utf8.offset(s, -400000)
  end
end
