-- expect: harmless fengari-specific: text that is no UTF-8 is reported, not believed
function update_func(player, ai, monsters, items)
  for _, s in ipairs({ "\x80", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "a\xff", "\xe4\xb8" }) do
    local n, at = utf8.len(s)
    assert(n == nil and at >= 1 or s == "\xed\xa0\x80")
    for i = -3, 6 do
      for j = -3, 6 do
        pcall(utf8.codepoint, s, i, j)
        pcall(utf8.len, s, i, j)
        pcall(utf8.offset, s, i, j)
      end
    end
    pcall(function() for _ in utf8.codes(s) do end end)
  end
  assert(utf8.len("äöü€\u{1F409}") == 5 and utf8.char(228, 8364, 0x1F409) == "ä€\u{1F409}")
  assert(not pcall(utf8.char, -1) and not pcall(utf8.char, 0x110000) and not pcall(utf8.char, "x"))
  return "reported"
end
