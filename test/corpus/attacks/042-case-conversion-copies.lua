-- expect: blocked memory: upper, lower and reverse copy the whole string
function update_func(player, ai, monsters, items)
  local s, keep = ("Ab"):rep(200000), {}
  while true do
    keep[#keep + 1] = s:upper()
    keep[#keep + 1] = s:lower()
    keep[#keep + 1] = s:reverse()
  end
end
