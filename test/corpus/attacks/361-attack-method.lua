-- expect: error vetting: a method that models invent; fights happen by themselves
function update_func(player, ai, monsters, items)
  ai:attack(monsters[1])
end
