-- expect: error dangerous-function: require is absent; fengari's would load JS files
function update_func(player, ai, monsters, items)
  local fs = require("fs")
  return fs.readFileSync("/etc/hosts")
end
