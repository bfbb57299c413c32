-- expect: harmless state-corruption: said mentions and links stay words
function update_func(player, ai, monsters, items)
  return "@everyone @here <@1> <@&2> <#3> https://example.com/x discord.gg/abc [a](https://example.com)"
end
