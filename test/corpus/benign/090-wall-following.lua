-- expect: ok after 60 ticks: cells>=12
local RIGHT = { w = "d", d = "s", s = "a", a = "w" }
local LEFT = { w = "a", a = "s", s = "d", d = "w" }
facing = facing or "d"
function update_func(player, ai, monsters, items)
  for _, dir in ipairs({ RIGHT[facing], facing, LEFT[facing], LEFT[LEFT[facing]] }) do
    if ai:move(dir) then
      facing = dir
      return "hand on the wall, heading " .. dir
    end
  end
end
