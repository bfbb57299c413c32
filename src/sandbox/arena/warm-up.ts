import { createWorld } from '../../game/dungeon/create.ts';
import { companionId } from '../../game/model/ids.ts';
import { step } from '../../game/rules/step.ts';
import { DEFAULT_LIMITS } from '../api/limits.ts';
import { LiveDungeon } from './live-dungeon.ts';
import { newRecord } from './record.ts';
import type { TickRequest } from './request.ts';

/** By then V8 has compiled what there is to compile; more rounds make nothing faster (bench/arena.ts). */
const ROUNDS = 150;
const TICKS_PER_ROUND = 10;

/** Uses what most programs use. */
const PROGRAM = `
local seen = {}
function update_func(player, ai, monsters, items)
  steps = (steps or 0) + 1
  seen[ai.position.row .. ',' .. ai.position.col] = true
  local nearest
  for _, item in ipairs(items) do
    if not nearest or ai:distance_to(item) < ai:distance_to(nearest) then nearest = item end
  end
  table.sort(monsters, function(a, b) return a.name < b.name end)
  local path = ai:find_path_to(nearest or player)
  if #path > 0 then ai:move(path[1]) end
  return string.format('%d steps, %s', steps, tostring(ai:has_item('bow')))
end`;

/**
 * Runs a dungeon of no consequence for a moment. A new thread takes several times as long for everything until its
 * code has been compiled, and the one that takes over from a stuck thread has many dungeons to
 * bring back at once.
 */
export function warmUp(): void {
  const nothing: TickRequest = { inputs: [], programs: [] };
  const empty = createWorld({ level: 'classic' });
  const { world } = step(empty, [{ type: 'join', user: 'nobody', name: 'Nobody' }]);
  const ticks = Array.from({ length: TICKS_PER_ROUND }, () => nothing);
  for (let round = 0; round < ROUNDS; round++) {
    // Another text each time: one that was compiled before would not be compiled again.
    const source = `${PROGRAM} -- ${round}`;
    const install: TickRequest = {
      inputs: [],
      programs: [{ type: 'install', companion: companionId(1), source }],
    };
    const { programs } = new LiveDungeon(
      { ...newRecord(world), since: [install, nothing] },
      DEFAULT_LIMITS,
    ).record();
    new LiveDungeon({ world, programs, since: ticks }, DEFAULT_LIMITS).record();
  }
}
