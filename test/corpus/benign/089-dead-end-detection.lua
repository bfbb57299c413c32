-- expect: ok after 1 ticks: last==='dead ends: 18'
function update_func(player, ai, monsters, items)
  local n = 0
  for r = 1, #maze do
    for c = 1, #maze[r] do
      if valid_move({ r, c }) then
        local ways = 0
        for _, d in ipairs({ { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 } }) do
          if valid_move({ r + d[1], c + d[2] }) then ways = ways + 1 end
        end
        if ways == 1 then n = n + 1 end
      end
    end
  end
  return "dead ends: " .. n
end
