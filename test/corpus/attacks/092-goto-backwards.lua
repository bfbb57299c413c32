-- expect: blocked hang: a loop that is no loop statement
function update_func(player, ai, monsters, items)
  ::top::
  goto top
end
