-- expect: blocked native-call-hang: a year of a megabyte of digits
function update_func(player, ai, monsters, items)
  local date = { year = ("2"):rep(900000), month = 1, day = 1 }
  while true do pcall(os.time, date) end
end
