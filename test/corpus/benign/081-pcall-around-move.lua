-- expect: ok after 2 ticks: last==='caught: true'
function update_func(player, ai, monsters, items)
  local ok, err = pcall(function() ai:move("sideways") end)
  local caught = not ok and type(err) == "string" and err:find("direction") ~= nil
  pcall(ai.move, ai, "d")
  return "caught: " .. tostring(caught)
end
