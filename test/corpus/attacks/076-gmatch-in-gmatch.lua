-- expect: error stack: iterators nest as deep as calls do
function update_func(player, ai, monsters, items)
  local function dig(s)
    for part in s:gmatch(".") do dig(part) end
  end
  dig("a")
end
