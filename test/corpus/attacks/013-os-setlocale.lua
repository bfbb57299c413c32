-- expect: error dangerous-function: the locale belongs to the process
function update_func(player, ai, monsters, items)
  return os.setlocale("de_DE")
end
