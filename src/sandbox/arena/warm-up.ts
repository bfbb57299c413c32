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

/** Between them they use what most programs use: V8 compiles for what it has seen, and begins again at what is new. */
const PROGRAMS = [
  `
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
end`,
  `
local directions, best = { up = { -1, 0 }, down = { 1, 0 }, left = { 0, -1 }, right = { 0, 1 } }, math.huge
visited = visited or {}
local function key(row, col) return row * 100 + col end
function update_func(player, ai, monsters, items)
  local here = ai.position
  visited[key(here.row, here.col)] = (visited[key(here.row, here.col)] or 0) + 1
  local least, way = nil, ''
  for name, step in pairs(directions) do
    local to = { row = here.row + step[1], col = here[2] + step[2] }
    local count = visited[key(to.row, to.col)] or 0
    if valid_move(to) and (least == nil or count < least) then least, way = count, name end
  end
  for i = 1, #monsters do
    local monster = monsters[i]
    best = math.min(best, ai:distance_to(monster))
    if monster.weakness == 'sword' and not monster.met then monster.met = true end
  end
  local row, floor = maze[here.row], 0
  while floor < #row and row:sub(floor + 1, floor + 1) ~= ' ' do floor = floor + 1 end
  if player.health > 0 and player:has_item('sword') and #player.items % 2 == 1 then return 'done' end
  if way ~= '' and not ai:move(way) then return 'stuck at ' .. here.row .. ', ' .. here.col end
end`,
  `
function update_func(player, ai, monsters, items)
  if ai:distance_to(player) > 1 then
    local path = ai:find_path_to(player.position)
    ai:move(path[1] or 'up')
    return "Coming! " .. tostring(#path)
  end
  ai.waited = (ai.waited or 0) + 1
  return ai.waited > 3 and 'Here.' or nil
end`,
];

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
    const source = `${PROGRAMS[round % PROGRAMS.length]} -- ${round}`;
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
