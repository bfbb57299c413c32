-- expect: harmless state-corruption: backticks in what is said
function update_func(player, ai, monsters, items)
  return "```\n`` ` ```ansi\n||spoiler|| **bold** > quote\n# heading"
end
