-- expect: ok after 1 ticks: last==='###A##'
function update_func(player, ai, monsters, items)
  local r, c = ai.position.row, ai.position.col
  local text = ""
  for row = r - 1, r + 1 do
    for col = c - 1, c + 1 do
      local ch = maze[row]:sub(col, col)
      if row == r and col == c then ch = "A" end
      if ch ~= " " then text = text .. ch end
    end
  end
  return text
end
