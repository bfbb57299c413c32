-- expect: blocked memory: %0 many times over in the replacement
function update_func(player, ai, monsters, items)
  return #(("ab"):rep(2000):gsub(".*", ("%0"):rep(500)))
end
