-- expect: blocked native-call-hang: a set without its end is looked through before it is refused
function update_func(player, ai, monsters, items)
  local p = ("[a"):rep(100000)
  while true do pcall(string.match, "x", p) end
end
