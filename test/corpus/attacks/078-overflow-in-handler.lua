-- expect: harmless stack: the handler of a stack overflow overflows as well
function update_func(player, ai, monsters, items)
  local function down() return 1 + down() end
  local function deep() return 1 + deep() end
  local ok = xpcall(deep, function() return deep() end)
  assert(not ok)
  return "caught"
end
