-- expect: ok after 4 ticks: last==='DONE!' && moves===1
function update_func(player, ai, monsters, items)
  ai:move("d")
  return "DONE!"
end
