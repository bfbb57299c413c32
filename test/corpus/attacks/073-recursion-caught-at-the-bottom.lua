-- expect: harmless stack: each level catches the level below; the deepest ends as an ordinary error
function update_func(player, ai, monsters, items)
  local deepest = 0
  local function down(n)
    deepest = n
    return pcall(down, n + 1)
  end
  down(1)
  assert(deepest > 20 and deepest < 1000)
  return "survived"
end
