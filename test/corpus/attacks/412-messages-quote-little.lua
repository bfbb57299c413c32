-- expect: harmless native-call-hang: what a message quotes is short, whatever it is made of
function update_func(player, ai, monsters, items)
  for _, piece in ipairs({ "x", "\u{1F409}", "\xff", "\0", "\"", "e\u{301}" }) do
    local ok, message = pcall(ai.move, ai, piece:rep(30000))
    assert(not ok and #message < 1000)
    ok, message = pcall(ai.find_path_to, ai, piece:rep(30000))
    assert(not ok and #message < 1000)
  end
  return "short"
end
