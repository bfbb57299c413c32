-- Order: mirror me
-- Order: mirror my moves
-- Order: mirror my steps
-- Order: mirror my movements
-- Order: copy me
-- Order: copy my moves
-- Order: copy my steps
-- Order: copy my movements
-- Order: copy what i do
-- Order: copy everything i do
-- Order: do what i do
-- Order: do as i do
-- Order: do same as me
-- Order: move like me
-- Order: move as i move
-- Order: imitate me
-- Order: mimic me
-- Order: mimic my moves
-- Order: imitate my moves
-- Plan: mirror
-- Does: It copies your moves.
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

-- The four steps, and what each does to row and column.
local function ways()
  return {{"w", -1, 0}, {"s", 1, 0}, {"a", 0, -1}, {"d", 0, 1}}
end

local last = nil

function update_func(player, ai, monsters, items)
  local now = player.position
  last = last or now
  for _, way in ipairs(ways()) do
    if now.row - last.row == way[2] and now.col - last.col == way[3] then ai:move(way[1]) end
  end
  last = now
  return "I do what you do"
end
