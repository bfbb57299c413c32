-- expect: error stack: recursion without a name
function update_func(player, ai, monsters, items)
  local function y(f) return (function(x) return x(x) end)(function(x) return f(function(...) return x(x)(...) end) end) end
  return y(function(self) return function(n) return 1 + self(n) end end)(1)
end
