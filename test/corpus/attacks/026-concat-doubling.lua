-- expect: blocked memory: s .. s doubles a string within a few instructions
function update_func(player, ai, monsters, items)
  local s = "0123456789"
  while true do s = s .. s end
end
