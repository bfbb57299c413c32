-- expect: ok after 1 ticks: last==='1,2,3,4 removed 5 and 0 unpacked 1'
function update_func(player, ai, monsters, items)
  local t = { 2, 3, 4 }
  table.insert(t, 5)
  table.insert(t, 1, 1)
  table.insert(t, 1, 0)
  local last, first = table.remove(t), table.remove(t, 1)
  return table.concat(t, ",") .. " removed " .. last .. " and " .. first .. " unpacked " .. (table.unpack(t))
end
