-- expect: harmless isolation-between-ticks: pcall of an entity fails, which pcall reports
function update_func(player, ai, monsters, items)
  update_func = pcall
end
