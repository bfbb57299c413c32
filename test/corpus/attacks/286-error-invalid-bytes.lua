-- expect: error fengari-specific: a message that is no text
function update_func(player, ai, monsters, items)
  error("\xff\xfe\0\27[31m" .. ("\xc3"):rep(1000), 0)
end
