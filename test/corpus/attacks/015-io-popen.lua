-- expect: error dangerous-function: io is absent; no process can be started
function update_func(player, ai, monsters, items)
  local pipe = io.popen("id")
  return pipe:read("a")
end
