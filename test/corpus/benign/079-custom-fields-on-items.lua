-- expect: ok after 3 ticks: last==='already tagged 5'
function update_func(player, ai, monsters, items)
  local tagged = 0
  for i, it in ipairs(items) do
    if it.tag then tagged = tagged + 1 else it.tag = "item" .. i end
  end
  return "already tagged " .. tagged
end
