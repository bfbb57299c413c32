-- expect: ok after 5 ticks: last==='Hello there!'
if greeted == nil then greeted = false end
function update_func(player, ai, monsters, items)
  if not greeted then
    greeted = true
    return "Hello there!"
  end
end
