-- expect: blocked native-call-hang: a long format that is never used, since the time is none
function update_func(player, ai, monsters, items)
  local f = ("1"):rep(900000)
  while true do pcall(os.date, f, "now") end
end
