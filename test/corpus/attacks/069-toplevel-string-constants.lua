-- expect: blocked memory: a literal of a table joined until it bursts, at load
local s = ("abc"):rep(100000)
local all = ""
for i = 1, 100 do all = all .. s end
function update_func() return #all end
