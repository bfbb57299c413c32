-- expect: blocked memory: thirty captures at every match
function update_func(player, ai, monsters, items)
  local keep, pattern = {}, ("(.)"):rep(30)
  local s = ("0123456789"):rep(3)
  while true do keep[#keep + 1] = { s:match(pattern) } end
end
