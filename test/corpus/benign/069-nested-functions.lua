-- expect: ok after 3 ticks: last==='depth 3: ok'
function update_func(player, ai, monsters, items)
  local function outer(x)
    local function inner(y)
      local function innermost(z) return x + y + z end
      return innermost(1)
    end
    return inner(1)
  end
  return "depth " .. outer(1) .. ": ok"
end
