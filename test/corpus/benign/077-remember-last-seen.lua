-- expect: ok after 3 ticks: last==='gorgon last seen at 10,2'
memory = memory or {}
function update_func(player, ai, monsters, items)
  for _, m in ipairs(monsters) do
    memory[m] = { m.position.row, m.position.col }
  end
  for m, p in pairs(memory) do
    if m.name == "gorgon" then return m.name .. " last seen at " .. p[1] .. "," .. p[2] end
  end
end
