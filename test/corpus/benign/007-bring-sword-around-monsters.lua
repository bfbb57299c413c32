-- expect: ok after 200 ticks: has(player,'sword') && !has(ai,'sword') && last==='You have the sword now.'
local STEPS = { { "w", -1, 0 }, { "s", 1, 0 }, { "a", 0, -1 }, { "d", 0, 1 } }

local function find(list, name)
  for _, e in ipairs(list) do
    if e.name == name then return e end
  end
end

local function safe(r, c, monsters)
  for _, m in ipairs(monsters) do
    if math.abs(m.position.row - r) + math.abs(m.position.col - c) <= 1 then return false end
  end
  return valid_move({ r, c })
end

-- Breadth first, around every cell next to a monster.
local function safe_step(from, to, monsters)
  local queue, head, seen = { { from.row, from.col } }, 1, { [from.row .. "," .. from.col] = true }
  while queue[head] do
    local r, c, first = queue[head][1], queue[head][2], queue[head][3]
    if r == to.row and c == to.col then return first end
    head = head + 1
    for _, s in ipairs(STEPS) do
      local nr, nc = r + s[2], c + s[3]
      local key = nr .. "," .. nc
      if not seen[key] and safe(nr, nc, monsters) then
        seen[key] = true
        table.insert(queue, { nr, nc, first or s[1] })
      end
    end
  end
end

function update_func(player, ai, monsters, items)
  if player:has_item("sword") then return "You have the sword now." end
  local goal = ai:has_item("sword") and player or find(items, "sword")
  if not goal then return "The sword is lost." end
  local step = safe_step(ai.position, goal.position, monsters)
  if not step then return "There is no safe way." end
  ai:move(step)
  return ai:has_item("sword") and "Bringing it." or "Fetching it."
end
