-- expect: blocked hang: all ways through the maze instead of one
function update_func(player, ai, monsters, items)
  local ways, on = 0, {}
  local function walk(r, c, left)
    local key = r * 100 + c
    if left == 0 then ways = ways + 1 return end
    if on[key] or not valid_move({ r, c }) then return end
    on[key] = true
    walk(r + 1, c, left - 1) walk(r - 1, c, left - 1) walk(r, c + 1, left - 1) walk(r, c - 1, left - 1)
    on[key] = nil
  end
  walk(2, 3, 90)
  return ways
end
