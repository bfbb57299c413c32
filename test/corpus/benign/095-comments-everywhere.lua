-- expect: ok after 2 ticks: last==='ok' && moves===1
-- The companion takes one step.
--[[ It
     does no more. ]]
local taken = false --[==[ not yet ]==] -- really
function update_func(player, ai, monsters, items) -- called each tick
  if not taken then --[[inline]] ai:move("d") taken = true end
  return "ok" --
end
