-- expect: harmless fengari-specific: all the ways to write a string
function update_func(player, ai, monsters, items)
  assert([[
line]] == "line" and [==[a]]b]==] == "a]]b" and "\x41\65\u{41}\z
         B" == "AAAB" and '\'"' == "'\"" and "\a\b\f\v\\" == "\7\8\12\11\92" and "a\
b" == "a\nb")
  return "written"
end
