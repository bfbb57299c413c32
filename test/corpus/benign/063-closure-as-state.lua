-- expect: ok after 5 ticks: last==='called 5 times'
local function counter()
  local n = 0
  return function()
    n = n + 1
    return n
  end
end
local count = counter()
function update_func(player, ai, monsters, items)
  return "called " .. count() .. " times"
end
