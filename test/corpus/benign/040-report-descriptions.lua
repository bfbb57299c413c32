-- expect: ok after 1 ticks: last==='sword (^): a sharp bladed weapon'
function update_func(player, ai, monsters, items)
  local it = items[1]
  return it.name .. " (" .. it.symbol .. "): " .. it.description
end
