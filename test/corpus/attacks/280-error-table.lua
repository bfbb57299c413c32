-- expect: error fengari-specific: a table thrown as an error
function update_func(player, ai, monsters, items)
  error({ code = 42, message = "table" })
end
