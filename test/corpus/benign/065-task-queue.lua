-- expect: ok after 12 ticks: moves===6 && last==='nothing to do'
local tasks = {
  function(ai) return ai:move("d") end,
  function(ai) return ai:move("d") end,
  function() waited = (waited or 0) + 1 return waited >= 3 end,
  function(ai) return ai:move("a") end,
  function(ai) return ai:move("a") end,
  function(ai) return ai:move("d") end,
  function(ai) return ai:move("d") end,
}
function update_func(player, ai, monsters, items)
  local task = tasks[1]
  if not task then return "nothing to do" end
  if task(ai) then table.remove(tasks, 1) end
  return #tasks .. " tasks left"
end
