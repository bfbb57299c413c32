-- expect: harmless dangerous-function: the clock of the machine cannot be read, not even by waiting
function update_func(player, ai, monsters, items)
  local before, clock, date = os.time(), os.clock(), os.date()
  local sum = 0
  for i = 1, 20000 do sum = sum + i end
  assert(os.time() == before and os.clock() == clock and os.date() == date)
  assert(os.time() < 1000000000, "the year is not that of the world")
  return "timeless"
end
