-- expect: error vetting: findPathTo instead of find_path_to
function update_func(player, ai, monsters, items)
  return #ai:findPathTo(player)
end
