-- expect: harmless isolation-between-ticks: an item that was picked up is still the same value
function update_func(player, ai, monsters, items)
  bow = bow or items[2]
  assert(bow.name == "bow" and bow.health >= 0 and #bow.position == 2)
  if not ai:has_item("bow") then ai:move(ai:find_path_to(bow)[1]) end
  return bow.position.row .. "," .. bow.position.col
end
