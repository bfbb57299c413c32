-- expect: harmless dangerous-function: tostring and format show no address of anything
function update_func(player, ai, monsters, items)
  local things = { print, update_func, {}, function() end, ai, player, monsters, string.gmatch("a", "a") }
  for _, thing in ipairs(things) do
    local text = tostring(thing) .. string.format("%s", thing)
    assert(not text:find("0x"), text)
    assert(not text:find("%x%x%x%x%x%x"), text)
  end
  return "no address"
end
