-- expect: blocked native-call-hang: the stack grows and shrinks at every call
function update_func(player, ai, monsters, items)
  local t = {}
  for i = 1, 6000 do t[i] = i end
  local function take(...) return (...) end
  while true do pcall(take, table.unpack(t)) end
end
