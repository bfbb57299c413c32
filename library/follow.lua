-- Order: follow me
-- Order: come with me
-- Order: stay close to me
-- Order: follow
-- Does: It walks after you and stays one step behind.

function update_func(player, ai, monsters, items)
  local path = ai:find_path_to(player)
  -- The last step would be onto your own cell.
  if #path > 1 then
    ai:move(path[1])
  end
end
