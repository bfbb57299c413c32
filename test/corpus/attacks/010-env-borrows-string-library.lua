-- expect: harmless dangerous-function: a string's methods are still the allowed ones when _ENV is replaced
local check = assert
function update_func(player, ai, monsters, items)
  local _ENV = { check = check }
  local s = "x"
  check(s.dump == nil)
  check(s.pack == nil)
  check(s.unpack == nil)
  check(s.packsize == nil)
  return s:rep(3)
end
