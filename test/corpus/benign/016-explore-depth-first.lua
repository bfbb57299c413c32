-- expect: ok after 80 ticks: cells>=35
local MOVES = {
  { name = "w", dr = -1, dc = 0, back = "s" },
  { name = "d", dr = 0, dc = 1, back = "a" },
  { name = "s", dr = 1, dc = 0, back = "w" },
  { name = "a", dr = 0, dc = -1, back = "d" },
}
seen = seen or {}
trail = trail or {}
function update_func(player, ai, monsters, items)
  local row, col = ai.position.row, ai.position.col
  seen[row .. "," .. col] = true
  for _, m in ipairs(MOVES) do
    local r, c = row + m.dr, col + m.dc
    if not seen[r .. "," .. c] and valid_move({ r, c }) then
      trail[#trail + 1] = m.back
      ai:move(m.name)
      return "Exploring new ground."
    end
  end
  local back = table.remove(trail)
  if back then
    ai:move(back)
    return "Going back."
  end
  return "Everything explored."
end
