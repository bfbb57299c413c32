-- expect: ok after 1 ticks: last==='wall above, floor right'
local function tile(r, c)
  local row = maze[r]
  if not row then return "void" end
  local ch = row:sub(c, c)
  return ch == "#" and "wall" or ch == " " and "floor" or "void"
end
function update_func(player, ai, monsters, items)
  local p = ai.position
  return tile(p.row - 1, p.col) .. " above, " .. tile(p.row, p.col + 1) .. " right"
end
