-- expect: ok after 1 ticks: last==='The gorgon fears the sword (1).'
function update_func(player, ai, monsters, items)
  local m = monsters[4]
  local vars = { monster = m.name, weakness = m.weakness, health = m.health }
  local text = ("The ${monster} fears the ${weakness} (${health})."):gsub("%${(%w+)}", function(name)
    return tostring(vars[name])
  end)
  return text
end
