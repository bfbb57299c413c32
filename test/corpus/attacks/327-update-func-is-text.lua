-- expect: error vetting: update_func is something else
update_func = "function update_func() return 1 end"
