-- expect: blocked native-call-hang: a loop's limit given as a very long text
function update_func(player, ai, monsters, items)
  local s = ("1"):rep(900000)
  while true do pcall(function() for i = 1, s do break end end) end
end
