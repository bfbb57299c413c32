-- expect: ok after 1 ticks: last==='4 words: follow|me|to|victory'
function update_func(player, ai, monsters, items)
  local words = {}
  for w in string.gmatch("follow me to victory", "%a+") do words[#words + 1] = w end
  return #words .. " words: " .. table.concat(words, "|")
end
