-- expect: harmless hang: a loop to, from or by NaN runs no turn
function update_func(player, ai, monsters, items)
  local nan = 0 / 0
  for i = 1, nan do error("to nan") end
  for i = nan, 10 do error("from nan") end
  for i = 1, 10, nan do error("by nan") end
  return "none"
end
