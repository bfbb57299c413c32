-- expect: blocked memory: each byte is looked up and replaced by a long string
function update_func(player, ai, monsters, items)
  local repl = { a = ("b"):rep(1000) }
  return #(("a"):rep(5000):gsub(".", repl))
end
