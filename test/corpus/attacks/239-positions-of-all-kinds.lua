-- expect: harmless state-corruption: odd positions are refused or far away, never followed
function update_func(player, ai, monsters, items)
  local odd = { {}, { 1 }, { "a", "b" }, { 1.5, 2 }, { 0 / 0, 1 }, { math.huge, -math.huge }, { -1, -1 },
    { math.maxinteger, math.mininteger }, { row = 1 }, { x = 1, y = "z" }, { 2 ^ 53, 2 ^ 53 }, { {}, {} },
    { true, false }, { "2", "3" }, { " 2", "3 " }, { "0x2", 3 }, { [1] = 1e300, [2] = -1e300 }, { -0.0, 0 } }
  local calls = { valid_move, function(p) return ai:find_path_to(p) end, function(p) return ai:distance_to(p) end,
    function(p) return manhattan(p, p) end, function(p) return find_path_astar(p, ai) end,
    function(p) return find_path_astar(ai, p) end }
  for _, position in ipairs(odd) do
    for _, call in ipairs(calls) do
      local ok, result = pcall(call, position)
      if ok then assert(type(result) == "boolean" or type(result) == "table" or type(result) == "number") end
      if not ok then assert(type(result) == "string" and #result < 1000) end
    end
  end
  return "judged"
end
