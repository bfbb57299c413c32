-- expect: harmless isolation-between-ticks: libraries replaced by junk spoil nothing of the host
function update_func(player, ai, monsters, items)
  string, table, math, utf8, os = 1, "two", nil, print, {}
  return ("x"):rep(3)
end
