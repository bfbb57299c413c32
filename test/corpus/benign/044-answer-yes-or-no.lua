-- expect: ok after 1 ticks: last==='No, I do not have a sword.'
function update_func(player, ai, monsters, items)
  local has = ai:has_item("sword")
  return (has and "Yes, I have" or "No, I do not have") .. " a sword."
end
