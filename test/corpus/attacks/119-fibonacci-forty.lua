-- expect: blocked hang: exponential recursion that stays shallow
function update_func(player, ai, monsters, items)
  local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
  return fib(40)
end
