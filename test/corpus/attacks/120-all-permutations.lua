-- expect: blocked hang: every order of twelve targets
function update_func(player, ai, monsters, items)
  local list, best = {}, nil
  for i = 1, 12 do list[i] = i end
  local function permute(n)
    if n == 0 then best = list[1] return end
    for i = 1, n do
      list[n], list[i] = list[i], list[n]
      permute(n - 1)
      list[n], list[i] = list[i], list[n]
    end
  end
  permute(#list)
  return best
end
