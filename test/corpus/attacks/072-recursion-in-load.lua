-- expect: error stack: recursion at the top level
local function down(n) return 1 + down(n + 1) end
depth = down(1)
function update_func() return depth end
