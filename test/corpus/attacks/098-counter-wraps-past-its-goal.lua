-- expect: blocked hang: a counter that steps over its goal wraps around for ever
function update_func(player, ai, monsters, items)
  local i = 1
  while i ~= 0 do i = i + 2 end
end
