-- expect: harmless fengari-specific: variables of functions with varargs and of tail calls live on
function update_func(player, ai, monsters, items)
  local function make(...)
    local n, first = select("#", ...), ...
    return function(...) return n, first, ... end
  end
  local function through(f, ...) return f(...) end
  local f = through(make, "a", nil, "c")
  through(make, 1, 2, 3, 4)
  local n, first, x, y = f("x", "y")
  assert(n == 3 and first == "a" and x == "x" and y == "y")
  return "lives"
end
