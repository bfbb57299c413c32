-- expect: error dangerous-function: pack and unpack are absent
function update_func(player, ai, monsters, items)
  return #string.pack("i16s4", 1, "x")
end
