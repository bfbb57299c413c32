-- expect: blocked native-call-hang: directions that are words in no case
function update_func(player, ai, monsters, items)
  local s = ("ß"):rep(400000)
  while true do pcall(ai.move, ai, s) end
end
