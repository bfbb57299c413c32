-- Order: stay
-- Order: stay here
-- Order: stay where you are
-- Order: wait here
-- Order: stop
-- Does: It stays where it is.

function update_func(player, ai, monsters, items)
  return "done: I stay here."
end
