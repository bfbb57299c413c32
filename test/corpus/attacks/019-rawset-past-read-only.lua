-- expect: error dangerous-function: rawset could write past the read-only fields
function update_func(player, ai, monsters, items)
  rawset(ai, "health", 99)
end
