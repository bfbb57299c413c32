-- expect: blocked stack: tail calls never overflow, so their number is what counts
function update_func(player, ai, monsters, items)
  local function ping() return (function() return ping() end)() end
  local pong
  function pong(n) return pong(n + 1) end
  return pong(1)
end
