-- expect: harmless dangerous-function: seeding neither fails nor gives a program its own chances
function update_func(player, ai, monsters, items)
  math.randomseed(42)
  local a = math.random(1000000)
  math.randomseed(42)
  local b = math.random(1000000)
  math.randomseed(os.time() + 0.5)
  assert(math.type(a) == "integer" and a >= 1 and a <= 1000000)
  return tostring(a == b)
end
