-- expect: error native-call-hang: a megabyte where a direction belongs; the message is short
function update_func(player, ai, monsters, items)
  ai:move(("W"):rep(900000))
end
