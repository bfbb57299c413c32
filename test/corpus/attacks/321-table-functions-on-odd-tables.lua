-- expect: harmless fengari-specific: table functions on what is hardly a list
function update_func(player, ai, monsters, items)
  for _, t in ipairs({ {}, { nil, 2 }, { n = 3 }, { [0] = 0 }, { 1, nil, 3 }, monsters, { "a", 1, 2.5 } }) do
    pcall(table.sort, t)
    pcall(table.remove, t)
    pcall(table.remove, t, #t + 1)
    pcall(table.remove, t, -5)
    pcall(table.insert, t, 0, "x")
    pcall(table.insert, t)
    pcall(table.insert, t, 1, 2, 3)
    pcall(table.insert, t, 1.5, "x")
    pcall(table.concat, t, 5)
    pcall(table.concat, t, {})
    pcall(table.move, t, 1, 3, 2)
    pcall(table.move, t, 3, 1, 2)
    pcall(table.unpack, t, -2, 2)
  end
  for _, f in pairs(table) do
    for _, x in ipairs({ 1, "x", true, ai, print }) do
      local ok, message = pcall(f, x)
      assert(ok or type(message) == "string")
    end
  end
  return "listed"
end
