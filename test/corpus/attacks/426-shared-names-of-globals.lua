-- expect: harmless dangerous-function: globals reached by names that the source does not spell
function update_func(p, a, m, i)
  local g, n = _G, 0
  for _, name in ipairs({ "play" .. "er", "mon" .. "sters", "it" .. "ems", "ma" .. "ze", "compan" .. "ions" }) do
    assert(g[name] ~= nil, name)
    n = n + 1
  end
  return n .. " found"
end
