-- expect: error vetting: prose instead of a program
Sure! Here is a program that makes your companion follow you:
function update_func(player, ai, monsters, items)
  return "x"
end
