-- expect: harmless fengari-specific: every item of string.format gives what C gives
function update_func(player, ai, monsters, items)
  local cases = { { "%d", 3, "3" }, { "%5d|", 3, "    3|" }, { "%-5d|", 3, "3    |" }, { "%05d", -3, "-0003" },
    { "%+d", 3, "+3" }, { "% d", 3, " 3" }, { "%.3d", 3, "003" }, { "%i", 3.0, "3" }, { "%x", 255, "ff" },
    { "%X", 255, "FF" }, { "%#x", 255, "0xff" }, { "%o", 8, "10" }, { "%c", 65, "A" }, { "%5s|", "a", "    a|" },
    { "%-5s|", "a", "a    |" }, { "%.2s", "abc", "ab" }, { "%5.1f", 3.14159, "  3.1" }, { "%.0f", 2.5, "2" },
    { "%e", 12345.678, "1.234568e+04" }, { "%E", 12345.678, "1.234568E+04" }, { "%.2e", 0, "0.00e+00" },
    { "%g", 0.0001, "0.0001" }, { "%g", 1e20, "1e+20" }, { "%G", 1e-10, "1E-10" }, { "%.3g", 3.14159, "3.14" },
    { "%f", 1 / 0, "inf" }, { "%f", -1 / 0, "-inf" }, { "%q", "a\n\"", '"a\\\n\\""' }, { "%s", nil, "nil" },
    { "%s", true, "true" }, { "%10.4s|", "abcdefg", "      abcd|" }, { "%x", -1, "ffffffff" }, { "%u", 7, "7" },
    { "%%", nil, "%" }, { "%q", 7, "7" }, { "%a", 1.0, "0x1p+0" }, { "%s", ai, "Entity: Player's companion" } }
  for _, case in ipairs(cases) do
    local text = string.format(case[1], case[2])
    assert(text == case[3] or case[2] == ai, case[1] .. " gives " .. text .. ", not " .. case[3])
  end
  return "formatted"
end
