-- expect: ok after 1 ticks: last==='10! = 3628800'
local function factorial(n)
  if n <= 1 then return 1 end
  return n * factorial(n - 1)
end
function update_func(player, ai, monsters, items)
  return "10! = " .. factorial(10)
end
