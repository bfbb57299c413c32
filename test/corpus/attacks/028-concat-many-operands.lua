-- expect: blocked memory: one concatenation of many long operands
function update_func(player, ai, monsters, items)
  local a = ("x"):rep(60000)
  return a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a
end
