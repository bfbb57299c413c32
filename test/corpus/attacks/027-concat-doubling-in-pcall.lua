-- expect: blocked memory: the end by memory passes through pcall
function update_func(player, ai, monsters, items)
  local s = "0123456789"
  while true do
    local ok, longer = pcall(function() return s .. s end)
    s = ok and longer or "0123456789"
  end
end
