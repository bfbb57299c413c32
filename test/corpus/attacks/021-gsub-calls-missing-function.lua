-- expect: error dangerous-function: a missing function as replacement is an ordinary error
function update_func(player, ai, monsters, items)
  return (("x"):gsub("x", os.execute))
end
