-- expect: blocked memory: %q writes up to four bytes for one
function update_func(player, ai, monsters, items)
  return #string.format("%q", ("\1" .. "2"):rep(400000))
end
