-- expect: ok after 6 ticks: moves===0 && last==='Done waiting.'
waited = waited or 0
function update_func(player, ai, monsters, items)
  if waited < 5 then
    waited = waited + 1
    return "Waiting (" .. waited .. "/5)"
  end
  return "Done waiting."
end
