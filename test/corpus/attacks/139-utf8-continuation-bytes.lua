-- expect: blocked native-call-hang: a run of continuation bytes is one long character
function update_func(player, ai, monsters, items)
  local s = "\xc3" .. ("\x80"):rep(900000)
  while true do
    utf8.offset(s, 2)
    utf8.offset(s, 0, #s)
  end
end
