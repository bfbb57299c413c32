-- expect: error vetting: quotes of a word processor
function update_func(player, ai, monsters, items)
  return “Hello”
end
