-- expect: harmless state-corruption: marks that turn the direction of text
function update_func(player, ai, monsters, items)
  return "\u{202E}reversed\u{2066}\u{200B}\u{FEFF}\u{0301}\u{0301}\u{0301}"
end
