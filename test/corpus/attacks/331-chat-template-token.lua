-- expect: error vetting: a token of the model's template at the end
function update_func(player, ai, monsters, items)
  return "x"
end<|im_end|>
