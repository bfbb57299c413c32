-- expect: error stack: two functions that call each other
function update_func(player, ai, monsters, items)
  local even, odd
  function even(n) return n == 0 or 1 + odd(n - 1) end
  function odd(n) return 1 + even(n - 1) end
  return odd(100001)
end
