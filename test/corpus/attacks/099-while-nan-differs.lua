-- expect: blocked hang: NaN never equals itself
function update_func(player, ai, monsters, items)
  local x = 0 / 0
  while x ~= x do end
end
