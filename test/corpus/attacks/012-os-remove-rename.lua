-- expect: error dangerous-function: no file can be removed or renamed
function update_func(player, ai, monsters, items)
  os.rename("package.json", "gone.json")
  os.remove("package.json")
end
