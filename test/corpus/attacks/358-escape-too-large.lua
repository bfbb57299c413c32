-- expect: error vetting: a code point beyond Unicode
function update_func(player, ai, monsters, items)
  return "\u{7FFFFFFF}"
end
