-- expect: blocked hang: loading under pcall ends as well
pcall(function() while true do pcall(error) end end)
function update_func() return "never" end
