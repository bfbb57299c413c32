-- expect: ok after 400 ticks: last==='1 monsters to go' && (has(ai,'sword') || has(ai,'bow'))
local function near(list, wanted)
  local best, length
  for _, e in ipairs(list) do
    if wanted(e) then
      local path = ai:find_path_to(e.position)
      if #path > 0 and (not length or #path < length) then best, length = path, #path end
    end
  end
  return best
end
local function named(name) return function(e) return e.name == name end end
function update_func(player, ai, monsters, items)
  local path
  if not ai:has_item("bow") then path = near(items, named("bow"))
  elseif ai:has_item("arrow") then path = near(monsters, named("bat"))
  end
  path = path or near(items, named("arrow"))
  if not path and ai:has_item("sword") then path = near(monsters, named("gorgon")) end
  path = path or near(items, named("sword"))
  if path then ai:move(path[1]) end
  return #monsters .. " monsters to go"
end
