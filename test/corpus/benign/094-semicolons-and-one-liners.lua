-- expect: ok after 3 ticks: moves===3
local n = 0;
function update_func(player, ai, monsters, items) n = n + 1; if n <= 3 then ai:move("d"); end; return "n=" .. n; end;
