-- expect: harmless metatable: names that every JS object has are not in a Lua table or library
function update_func(player, ai, monsters, items)
  for _, name in ipairs({ "__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf",
    "__defineGetter__", "__lookupSetter__", "prototype", "then", "length", "size", "get", "set", "NaN" }) do
    local t = {}
    assert(t[name] == nil and _G[name] == nil and math[name] == nil and ("x")[name] == nil and ai[name] == nil)
    t[name] = name
    assert(t[name] == name and next(t) == name)
    assert(ai:has_item(name) == false and ai:remove_item(name) == false)
    assert(not pcall(ai.move, ai, name))
    assert(not pcall(os.date, "%" .. name) or name:find("^[%a]"))
  end
  return "none"
end
