-- expect: ok after 2 ticks: last==='42'
function update_func(player, ai, monsters, items)
  return 42
end
