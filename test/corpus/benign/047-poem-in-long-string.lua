-- expect: ok after 1 ticks: last==='Roses are red, / bats are grey.'
function update_func(player, ai, monsters, items)
  local poem = [[
Roses are red,
bats are grey.]]
  return (poem:gsub("\n", " / "))
end
