-- expect: error stack: a code point a result
function update_func(player, ai, monsters, items)
  return (utf8.codepoint(("x"):rep(500000), 1, -1))
end
