-- expect: harmless fengari-specific: library functions called on entities and functions
function update_func(player, ai, monsters, items)
  for _, library in ipairs({ string, table, math, utf8, os }) do
    for name, f in pairs(library) do
      if type(f) == "function" and name ~= "pack" then
        for _, x in ipairs({ ai, print, {}, true }) do
          local ok, message = pcall(f, x, x, x, x)
          assert(ok or type(message) == "string", name)
        end
        pcall(f)
        pcall(f, nil, nil, nil)
      end
    end
  end
  return "refused"
end
