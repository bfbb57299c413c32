-- expect: blocked memory: tables that are keys of tables
function update_func(player, ai, monsters, items)
  local t = {}
  while true do t[{}] = { [{}] = t } end
end
