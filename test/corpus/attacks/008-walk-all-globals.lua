-- expect: harmless dangerous-function: everything reachable from _G is on the list of companion-api.md
local known = {}
for name in ("assert error ipairs next pairs pcall print select tonumber tostring type xpcall _G _VERSION " ..
  "table string math utf8 os concat insert move pack remove sort unpack byte char find format gmatch gsub len " ..
  "lower match rep reverse sub upper abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min " ..
  "mininteger modf pi rad random randomseed sin sqrt tan tointeger ult charpattern codepoint codes offset clock " ..
  "date difftime time player ai monsters items maze players companions update_func move_entity move_random " ..
  "has_item remove_item find_path_astar manhattan valid_move"):gmatch("%S+") do
  known[name] = true
end
function update_func(player, ai, monsters, items)
  local seen = {}
  local function walk(t)
    if seen[t] then return end
    seen[t] = true
    for k, v in pairs(t) do
      assert(type(k) == "number" or known[k], "unexpected name " .. tostring(k))
      if type(v) == "table" then walk(v) end
    end
  end
  known = known
  local list = known
  _G.known = nil
  seen[list] = true
  walk(_G)
  return "walked"
end
