-- expect: error stack: sort nests in its own comparator
function update_func(player, ai, monsters, items)
  local function compare(a, b)
    table.sort({ 3, 2, 1 }, compare)
    return a < b
  end
  table.sort({ 3, 2, 1 }, compare)
end
