-- expect: blocked hang: a harmless iterator, again and again
function update_func(player, ai, monsters, items)
  while true do for _ in utf8.codes("grün") do end end
end
