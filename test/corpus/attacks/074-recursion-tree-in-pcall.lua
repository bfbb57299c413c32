-- expect: blocked stack: two protected calls at each level are two to the power of the depth
function update_func(player, ai, monsters, items)
  local function grow() pcall(grow) pcall(grow) end
  local function tree() pcall(tree) pcall(tree) end
  tree()
end
