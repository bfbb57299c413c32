-- expect: error metatable: nil is no key
function update_func(player, ai, monsters, items)
  local visited = {}
  visited[items[99]] = true
end
