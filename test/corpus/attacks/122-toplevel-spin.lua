-- expect: blocked hang: the loop runs before there is anything to call
local i = 0
while true do i = i + 1 end
function update_func() return "never" end
