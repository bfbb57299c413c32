-- expect: blocked memory: each byte is replaced by what a function returns
function update_func(player, ai, monsters, items)
  local long = ("c"):rep(2000)
  return #(("a"):rep(2000):gsub("", function() return long end))
end
