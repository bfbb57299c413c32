-- expect: ok after 1 ticks: last==='Schön, 5 Zeichen: äöü🐉!'
function update_func(player, ai, monsters, items)
  local s = "äöü🐉!"
  return "Schön, " .. utf8.len(s) .. " Zeichen: " .. s
end
