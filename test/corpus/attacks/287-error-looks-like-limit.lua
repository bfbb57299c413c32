-- expect: error fengari-specific: a program may lie about why it failed, and stays an ordinary error
function update_func(player, ai, monsters, items)
  error("too many instructions")
end
