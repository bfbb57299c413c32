-- expect: blocked memory: every byte of a string becomes a table element
function update_func(player, ai, monsters, items)
  local s, keep = ("z"):rep(5000), {}
  while true do keep[#keep + 1] = { s:byte(1, -1) } end
end
