-- expect: error vetting: a comment without its end
function update_func(player, ai, monsters, items)
  --[==[ the rest is left as an exercise ]=]
end
