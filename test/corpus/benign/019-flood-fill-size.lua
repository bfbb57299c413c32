-- expect: ok after 1 ticks: last==='315 cells'
function update_func(player, ai, monsters, items)
  local stack = { ai.position }
  local done, n = {}, 0
  while #stack > 0 do
    local p = table.remove(stack)
    local k = p.row .. "/" .. p.col
    if not done[k] then
      done[k] = true
      n = n + 1
      for _, d in ipairs({ { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }) do
        local q = { row = p.row + d[1], col = p.col + d[2] }
        if valid_move(q) then stack[#stack + 1] = q end
      end
    end
  end
  return n .. " cells"
end
