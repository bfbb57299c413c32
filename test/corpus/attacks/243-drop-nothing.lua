-- expect: harmless state-corruption: dropping what one does not hold drops nothing
function update_func(player, ai, monsters, items)
  for _, name in ipairs({ "sword", "", "\0", ("x"):rep(10000), "../../etc", "__proto__", "i1" }) do
    assert(ai:remove_item(name) == false)
  end
end
