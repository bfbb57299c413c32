-- expect: harmless fengari-specific: widths count bytes, whether they are text or not
function update_func(player, ai, monsters, items)
  for _, s in ipairs({ "ä", "\xff", "\xc3", "\u{1F409}", "a\xffb" }) do
    assert(string.format("%s", s) == s)
    assert(#string.format("%10s", s) == 10 and string.format("%10s", s):sub(-#s) == s)
    assert(string.format("%-10s|", s):sub(1, #s) == s)
    assert(string.format("%.1s", s) == s:sub(1, 1))
    assert(#string.format("%q", s) >= #s)
  end
  assert(not pcall(string.format, "%10s", "a\0b"))
  return "bytes"
end
