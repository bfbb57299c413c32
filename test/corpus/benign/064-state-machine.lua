-- expect: ok after 40 ticks: has(player,'bow') && last==='resting'
local states = {}
function states.search(player, ai, items)
  for _, it in ipairs(items) do
    if it.name == "bow" then
      target = it
      return "fetch"
    end
  end
  return "rest"
end
function states.fetch(player, ai)
  if ai:has_item("bow") then return "bring" end
  ai:move(ai:find_path_to(target)[1])
  return "fetch"
end
function states.bring(player, ai)
  if not ai:has_item("bow") then return "rest" end
  ai:move(ai:find_path_to(player)[1])
  return "bring"
end
function states.rest() return "rest" end
state = "search"
function update_func(player, ai, monsters, items)
  state = states[state](player, ai, items)
  return state == "rest" and "resting" or "busy: " .. state
end
