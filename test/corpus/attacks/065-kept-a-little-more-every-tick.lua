-- expect: blocked memory: every tick is modest, what is kept is not
hoard = hoard or {}
function update_func(player, ai, monsters, items)
  for i = 1, 4 do hoard[#hoard + 1] = ("h"):rep(600000) .. #hoard end
  return "hoarding " .. #hoard
end
