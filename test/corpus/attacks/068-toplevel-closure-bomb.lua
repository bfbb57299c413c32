-- expect: blocked memory: memory is limited while the program is loaded, too
local list = {}
local function grow(n) return function() return n, list end end
while true do list[#list + 1] = grow(#list) end
function update_func() return "never" end
