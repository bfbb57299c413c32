-- expect: error vetting: another language
function update_func(player, ai, monsters, items) {
  const path = ai.find_path_to(player.position);
  return `Following you.`;
}
