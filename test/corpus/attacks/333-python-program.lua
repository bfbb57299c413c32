-- expect: error vetting: another language
def update_func(player, ai, monsters, items):
    path = ai.find_path_to(player.position)
    return "Following you."
