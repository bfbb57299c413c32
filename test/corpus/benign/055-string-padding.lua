-- expect: ok after 1 ticks: last==='[bat  ][   42][03.14][ff]'
function update_func(player, ai, monsters, items)
  return string.format("[%-5s][%5d][%05.2f][%x]", monsters[1].name, 42, math.pi, 255)
end
