-- expect: error dangerous-function: string.dump is absent, so that no bytecode can be read or forged
function update_func(player, ai, monsters, items)
  return #string.dump(update_func)
end
