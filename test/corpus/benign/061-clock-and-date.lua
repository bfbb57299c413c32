-- expect: ok after 3 ticks: last==='2 seconds, year 2000'
function update_func(player, ai, monsters, items)
  started = started or os.time()
  return os.time() - started .. " seconds, year " .. os.date("%Y", started)
end
