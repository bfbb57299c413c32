-- expect: blocked hang: a table that grows while it is traversed
function update_func(player, ai, monsters, items)
  local t = { a = 1 }
  for k in pairs(t) do t[k .. "a"] = 1 end
end
