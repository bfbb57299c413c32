-- expect: error stack: a function that grows faster than any stack
function update_func(player, ai, monsters, items)
  local function a(m, n)
    if m == 0 then return n + 1 end
    if n == 0 then return a(m - 1, 1) end
    return a(m - 1, a(m, n - 1))
  end
  return a(4, 2)
end
