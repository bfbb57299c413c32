-- expect: ok after 1 ticks: last==='üöä'
function update_func(player, ai, monsters, items)
  local chars = {}
  for _, code in utf8.codes("äöü") do
    table.insert(chars, 1, utf8.char(code))
  end
  return table.concat(chars)
end
