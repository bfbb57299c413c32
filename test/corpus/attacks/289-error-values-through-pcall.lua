-- expect: harmless fengari-specific: what is thrown is what is caught
function update_func(player, ai, monsters, items)
  local values = { 1, 1.5, "s", false, {}, print, ai, update_func }
  for _, value in ipairs(values) do
    local ok, caught = pcall(error, value, 0)
    assert(not ok and caught == value)
    local ok2, caught2 = xpcall(error, function(e) return e end, value, 0)
    assert(not ok2 and caught2 == value)
  end
  assert(select("#", pcall(error)) == 2)
  return "same"
end
