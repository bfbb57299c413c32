-- expect: error dangerous-function: io is absent; nothing is written to the host's output
function update_func(player, ai, monsters, items)
  io.stdout:write("written\n")
end
