-- expect: harmless fengari-specific: items that do not exist, or of the wrong kind, are ordinary errors
function update_func(player, ai, monsters, items)
  for _, f in ipairs({ "%", "%y", "%*d", "%n", "%p", "%ld", "%5", "%.", "%.123f", "%123d", "%------d", "%\0", "%1$s",
    "%2$d", "%(name)s", "%j", "%t", "%T", "%v", "%b", "%D", "%S", "%'d", "%&d" }) do
    local ok, message = pcall(string.format, f, 1, 2)
    assert(not ok and type(message) == "string", f)
  end
  assert(not pcall(string.format, "%d", 1.5) and not pcall(string.format, "%d", "x") and not pcall(string.format, "%s"))
  assert(not pcall(string.format, "%q", {}) and not pcall(string.format, "%c", "x") and not pcall(string.format, "%f", ai))
  return "refused"
end
