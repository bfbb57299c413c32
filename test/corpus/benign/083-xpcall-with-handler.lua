-- expect: ok after 1 ticks: last==='handled'
function update_func(player, ai, monsters, items)
  local ok, text = xpcall(function() return nil .. "x" end, function(message)
    return message:find("concatenate") and "handled" or message
  end)
  return text
end
