-- expect: ok after 4 ticks: last==='Go!'
n = 3
function update_func(player, ai, monsters, items)
  if n == 0 then return "Go!" end
  local text = tostring(n) .. "..."
  n = n - 1
  return text
end
