-- expect: error vetting: the program inside JSON
{"code": "function update_func(player, ai, monsters, items) return 'x' end"}
