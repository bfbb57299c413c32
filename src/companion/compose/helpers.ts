import { CATALOGUE, weaponKinds } from '../../game/model/catalogue.ts';
import { luaString } from './lua-text.ts';

/** What conditions need beside the Companion API, and what each of these needs in turn. */
interface Helper {
  readonly needs: readonly HelperName[];
  readonly lua: string;
}

export const HELPER_NAMES = [
  'is_weapon',
  'needed_with',
  'distance_to_nearest',
  'distance_to_yours',
  'any_within',
  'weapons_on_floor',
  'count_named',
  'least_health',
  'weapons_of',
  'holds_weapon_against',
  'holds_weapon_against_any',
  'floor_near',
  'count_floor',
  'other_players',
  'somebody',
  'nearest_place',
  'compare_places',
  'first_by',
  'those_within',
] as const;
export type HelperName = (typeof HELPER_NAMES)[number];

const NEEDS = Object.entries(CATALOGUE.items).filter(([, { needs }]) => needs.length > 0);

const HELPERS: Readonly<Record<HelperName, Helper>> = {
  is_weapon: {
    needs: [],
    lua: `local is_weapon = {${weaponKinds()
      .map((name) => `${name} = true`)
      .join(', ')}}`,
  },
  needed_with: {
    needs: [],
    lua: `local needed_with = {${NEEDS.map(([name, { needs }]) => `${name} = {${needs.map(luaString).join(', ')}}`).join(', ')}}`,
  },
  distance_to_nearest: {
    needs: [],
    lua: `-- The distance to the nearest in a list, of one name if that is given; endless where there is none.
local function distance_to_nearest(list, who, name)
  local least = math.huge
  for _, entity in ipairs(list) do
    if name == nil or entity.name == name then least = math.min(least, who:distance_to(entity)) end
  end
  return least
end`,
  },
  distance_to_yours: {
    needs: [],
    lua: `-- The distance to the one in a list that is nearest to the player; endless where there is none.
local function distance_to_yours(list, who)
  local yours, least = nil, math.huge
  for _, entity in ipairs(list) do
    local distance = player:distance_to(entity)
    if distance < least then yours, least = entity, distance end
  end
  return yours and who:distance_to(yours) or math.huge
end`,
  },
  any_within: {
    needs: [],
    lua: `-- Whether a measure of any in a list, of one name if that is given, is at most so many steps.
local function any_within(list, name, most, measure)
  for _, entity in ipairs(list) do
    if (name == nil or entity.name == name) and measure(entity) <= most then return true end
  end
  return false
end`,
  },
  weapons_on_floor: {
    needs: ['is_weapon'],
    lua: `local function weapons_on_floor()
  local found = {}
  for _, item in ipairs(items) do
    if is_weapon[item.name] then found[#found + 1] = item end
  end
  return found
end`,
  },
  count_named: {
    needs: [],
    lua: `local function count_named(list, name)
  local count = 0
  for _, entity in ipairs(list) do
    if entity.name == name then count = count + 1 end
  end
  return count
end`,
  },
  least_health: {
    needs: [],
    lua: `-- The health of the weakest of a name; 0 where none is left.
local function least_health(list, name)
  local least = nil
  for _, entity in ipairs(list) do
    if entity.name == name then least = math.min(least or entity.health, entity.health) end
  end
  return least or 0
end`,
  },
  weapons_of: {
    needs: ['is_weapon'],
    lua: `-- How many weapons somebody holds.
local function weapons_of(who)
  local count = 0
  for _, item in ipairs(who.items) do
    if is_weapon[item.name] then count = count + 1 end
  end
  return count
end`,
  },
  holds_weapon_against: {
    needs: ['needed_with'],
    lua: `local function holds_weapon_against(monster)
  for _, name in ipairs(needed_with[monster.weakness] or {}) do
    if not ai:has_item(name) then return false end
  end
  return ai:has_item(monster.weakness)
end`,
  },
  holds_weapon_against_any: {
    needs: ['holds_weapon_against'],
    lua: `local function holds_weapon_against_any(name)
  for _, monster in ipairs(monsters) do
    if (name == nil or monster.name == name) and holds_weapon_against(monster) then return true end
  end
  return false
end`,
  },
  floor_near: {
    needs: [],
    lua: `-- The floor nearest to a cell.
local function floor_near(row, col)
  local best, least = {row, col}, math.huge
  for r = 1, #maze do
    for c = 1, #maze[r] do
      local distance = math.abs(r - row) + math.abs(c - col)
      if distance < least and maze[r]:sub(c, c) == " " then best, least = {r, c}, distance end
    end
  end
  return best
end`,
  },
  count_floor: {
    needs: [],
    lua: `local function count_floor()
  local _, count = table.concat(maze):gsub(" ", "")
  return count
end`,
  },
  other_players: {
    needs: [],
    lua: `local function other_players()
  local found = {}
  for _, one in ipairs(players) do
    if one ~= player then found[#found + 1] = one end
  end
  return found
end`,
  },
  somebody: {
    needs: [],
    lua: `-- Another player of a name, or the nearest of them; where there is none, one who has nothing.
local function somebody(name)
  local best = nil
  for _, one in ipairs(players) do
    local is_meant = one ~= player and (not name or one.name == name)
    if is_meant and (not best or ai:distance_to(one) < ai:distance_to(best)) then best = one end
  end
  return best or {health = 0, items = {}, has_item = function() return false end}
end`,
  },
  nearest_place: {
    needs: [],
    lua: `-- Where the nearest in a list is, of one name if that is given; nil where there is none.
local function nearest_place(list, who, name)
  local best, least = nil, math.huge
  for _, one in ipairs(list) do
    local distance = who:distance_to(one)
    if (name == nil or one.name == name) and distance < least then best, least = one.position, distance end
  end
  return best
end`,
  },
  compare_places: {
    needs: [],
    lua: `-- What is so of two places; nothing where one is missing.
local function compare_places(one, other, is_so)
  return one ~= nil and other ~= nil and is_so(one, other)
end`,
  },
  first_by: {
    needs: [],
    lua: `-- Of those in a list that are meant, the n-th by a measure; the last one where there are fewer.
local function first_by(list, is_meant, n, measure)
  local found, measures = {}, {}
  for _, one in ipairs(list) do
    if is_meant(one) then
      local value, at = measure(one), #found + 1
      while at > 1 and measures[at - 1] > value do at = at - 1 end
      table.insert(found, at, one)
      table.insert(measures, at, value)
    end
  end
  return {found[math.min(n, #found)]}
end`,
  },
  those_within: {
    needs: [],
    lua: `-- Of those in a list that are meant, the ones of which a measure is at most so much.
local function those_within(list, is_meant, most, measure)
  local found = {}
  for _, one in ipairs(list) do
    if is_meant(one) and measure(one) <= most then found[#found + 1] = one end
  end
  return found
end`,
  },
};

/** The Lua of these helpers and of all that they need, each once and before its users. */
export function helpersText(wanted: Iterable<HelperName>): string[] {
  const all = new Set<HelperName>();
  const add = (name: HelperName): void => {
    for (const need of HELPERS[name].needs) add(need);
    all.add(name);
  };
  for (const name of wanted) add(name);
  return [...all].map((name) => HELPERS[name].lua);
}
