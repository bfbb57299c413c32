-- expect: harmless state-corruption: bytes that are no UTF-8
function update_func(player, ai, monsters, items)
  print("\xff\xc3(", "\xf8\x88\x80\x80\x80")
  return "\xff\xfe\xc3\x28 \xed\xa0\x80 \xf4\x90\x80\x80 \xc0\xaf"
end
