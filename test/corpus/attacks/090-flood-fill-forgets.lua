-- expect: error stack: a flood fill that forgets where it was
function update_func(player, ai, monsters, items)
  local seen, n = {}, 0
  local function fill(r, c)
    local key = r .. "," .. c
    if seen[key] or not valid_move({ r, c }) then return end
    n = n + 1
    fill(r + 1, c) fill(r - 1, c) fill(r, c + 1) fill(r, c - 1)
  end
  fill(ai.position.row, ai.position.col)
  return n
end
