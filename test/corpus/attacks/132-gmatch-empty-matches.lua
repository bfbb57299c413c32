-- expect: blocked native-call-hang: a long subject, nothing but empty matches
function update_func(player, ai, monsters, items)
  local s, n = ("x"):rep(900000), 0
  for _ in s:gmatch("y*") do n = n + 1 end
  return n
end
