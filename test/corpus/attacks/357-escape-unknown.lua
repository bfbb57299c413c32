-- expect: error vetting: an escape that Lua does not know
function update_func(player, ai, monsters, items)
  return "\d+"
end
