-- expect: harmless fengari-specific: patterns that end too early are ordinary errors
function update_func(player, ai, monsters, items)
  for _, p in ipairs({ "%", "[", "[^", "[%", "[a", "[]", "(", ")", "(()", "%b", "%bx", "%f", "%f[", "%1", "%9", "(%1)", "[a-", "%g[", "(a", "a)", "[[:x:]]" }) do
    for _, f in ipairs({ string.find, string.match, function(s, q) return string.gsub(s, q, "%0") end,
      function(s, q) for w in string.gmatch(s, q) do return w end end }) do
      local ok, message = pcall(f, "abc]x", p)
      assert(ok or type(message) == "string")
    end
  end
  assert(not pcall(string.gsub, "abc", "b", "%2") and not pcall(string.gsub, "abc", "b", "%x") and not pcall(string.gsub, "abc", "b"))
  assert(not pcall(string.gsub, "abc", "b", function() return {} end) and ("abc"):gsub("b", { b = false }) == "abc")
  return "malformed"
end
