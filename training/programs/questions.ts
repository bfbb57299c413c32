import type { ActionOf, Countable, Person, Who } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import { placeText } from './places.ts';
import type { Names } from './slot-names.ts';

function answer(body: string): string {
  return program({ body });
}

interface Subject {
  /** The entity in Lua. */
  readonly entity: string;
  readonly have: string;
  readonly carry: string;
  /** What ends the program where there is nobody of that name. */
  readonly check: string;
}

function subject(who: Person, names: Names): Subject {
  if (who === 'me') return { entity: 'player', have: 'you have', carry: 'you carry', check: '' };
  if (who === 'you') return { entity: 'ai', have: 'I have', carry: 'I carry', check: '' };
  const { targets, words } = placeText({ at: 'player', name: who.player }, names);
  const check = `local other = nearest(${targets}, ai)
if not other then return "Done: I cannot see ${words}" end
`;
  return { entity: 'other', have: `${words} has`, carry: `${words} carries`, check };
}

const entityOf = (who: Who): string => (who === 'me' ? 'player' : 'ai');

export function count({ what }: ActionOf<'count'>, names: Names): string {
  if (what.of === 'floor') {
    return answer(`return "Done: squares of floor: " .. #floor_by(function(row, col) return 0 end)`);
  }
  return answer(`return "Done: ${countWords(what, names)}: " .. #${listOf(what, names)}`);
}

export function carries({ who: person, item }: ActionOf<'carries'>, names: Names): string {
  const { entity, carry, check } = subject(person, names);
  if (item === null) return answer(`${check}return "Done: items that ${carry}: " .. #${entity}.items`);
  const slot = names.item(item);
  return answer(`${check}return "Done: ${slot} that ${carry}: " .. #named(${entity}.items, "${slot}")`);
}

function listOf(what: Countable, names: Names): string {
  switch (what.of) {
    case 'monster':
      return `named(monsters, "${names.monster(what.name)}")`;
    case 'item':
      return `named(items, "${names.item(what.name)}")`;
    case 'weapons':
      return 'weapons(items)';
    default:
      return what.of;
  }
}

function countWords(what: Countable, names: Names): string {
  switch (what.of) {
    case 'monster':
      return `${names.monster(what.name)}, still alive`;
    case 'item':
      return `${names.item(what.name)}, on the ground`;
    case 'items':
    case 'weapons':
      return `${what.of} on the ground`;
    default:
      return what.of;
  }
}

export function where({ place }: ActionOf<'where'>, names: Names): string {
  const text = placeText(place, names);
  const { be, missing } = wordsOf(place.at, text.words);
  const name = place.at === 'nearest' ? ' the " .. target.name .. ",' : '';
  const held =
    place.at === 'item'
      ? `
for _, holder in ipairs({ai, player, table.unpack(players)}) do
  if holder:has_item("${names.item(place.name)}") then
    return "Done: " .. (holder == ai and "I carry" or holder == player and "you carry" or holder.name .. " carries") .. " ${text.words}"
  end
end`
      : '';
  return answer(`
local target = nearest(${text.targets}, ai)
if target then return "Done: ${be}${name} at " .. place(target.position or target) end${held}
return "Done: ${missing}"`);
}

function wordsOf(at: string, words: string): { readonly be: string; readonly missing: string } {
  if (at === 'me') return { be: 'you are', missing: 'I cannot see you' };
  if (at === 'you') return { be: 'I am', missing: 'I do not know' };
  return { be: `${words} is`, missing: `I cannot see ${words.replace('the nearest', 'any')}` };
}

export function far({ from, to }: ActionOf<'far'>, names: Names): string {
  const a = placeText(from, names);
  const b = placeText(to, names);
  const missing = 'return "Done: I cannot see both of them"';
  const name = to.at === 'nearest' ? ', the " .. target.name .. ",' : '';
  const words = from.at === 'you' ? `to ${b.words}${name}` : `from ${a.words} to ${b.words}${name}`;
  const ends =
    from.at === 'you'
      ? `local target, steps = nil, math.huge
for _, one in ipairs(${b.targets}) do
  local count = math.max(#ai:find_path_to(one), ai:distance_to(one))
  if count < steps then target, steps = one, count end
end
if not target then return "Done: I cannot see ${b.words.replace('the nearest', 'any')}" end`
      : `local start = nearest(${a.targets}, ai)
local target = start and nearest(${b.targets}, ai)
if not target then ${missing} end
local steps = math.max(#find_path_astar(start, target), manhattan(start, target))`;
  return answer(`
${ends}
return "Done: ${words} it is " .. steps .. " steps"`);
}

export function which({ who: person, of: things }: ActionOf<'which'>, names: Names): string {
  const [first, second] = [placeText(things[0], names), placeText(things[1], names)];
  const entity = entityOf(person);
  return answer(`
local a, b = nearest(${first.targets}, ${entity}), nearest(${second.targets}, ${entity})
if not a or not b then return "Done: I cannot see both of them" end
local steps_to_a, steps_to_b = ${entity}:distance_to(a), ${entity}:distance_to(b)
if steps_to_a == steps_to_b then return "Done: one is as near as the other: " .. steps_to_a .. " steps" end
if steps_to_a < steps_to_b then return "Done: ${first.words} is nearer: " .. steps_to_a .. " steps" end
return "Done: ${second.words} is nearer: " .. steps_to_b .. " steps"`);
}

export function who({ item }: ActionOf<'who'>, names: Names): string {
  const slot = names.item(item);
  return answer(`
local holders = {}
for _, list in ipairs({players, companions}) do
  for _, entity in ipairs(list) do
    if entity:has_item("${slot}") then table.insert(holders, entity.name) end
  end
end
if ai:has_item("${slot}") then return "Done: I have the ${slot}" end
if player:has_item("${slot}") then return "Done: you have the ${slot}" end
if #holders > 0 then return "Done: the ${slot} is with " .. table.concat(holders, ", ") end
if #named(items, "${slot}") > 0 then return "Done: nobody has the ${slot}, it lies on the ground" end
return "Done: nobody has a ${slot}"`);
}

export function has({ who: person, item }: ActionOf<'has'>, names: Names): string {
  const slot = names.item(item);
  const { entity, have, check } = subject(person, names);
  return answer(`
${check}if ${entity}:has_item("${slot}") then return "Done: yes, ${have} the ${slot}" end
return "Done: no, ${have} no ${slot}"`);
}

export function health({ whose }: ActionOf<'health'>, names: Names): string {
  if (whose === 'all') {
    return answer('return "Done: your health is " .. player.health .. ", mine is " .. ai.health');
  }
  if (typeof whose === 'string' || 'player' in whose) return healthOf(whose, names);
  const slot = names.monster(whose.monster);
  return answer(`
local target = nearest(named(monsters, "${slot}"), ai)
if not target then return "Done: there is no ${slot} left" end
return "Done: the health of the ${slot} is " .. target.health`);
}

function healthOf(who: Person, names: Names): string {
  if (who === 'me') return answer('return "Done: your health is " .. player.health');
  if (who === 'you') return answer('return "Done: my health is " .. ai.health');
  const { entity, have, check } = subject(who, names);
  return answer(`${check}return "Done: ${have} health: " .. ${entity}.health`);
}

export function weak({ monster }: ActionOf<'weak'>, names: Names): string {
  if (monster !== null) {
    const slot = names.monster(monster);
    return answer(`
local target = named(monsters, "${slot}")[1]
if not target then return "Done: there is no ${slot} here" end
return "Done: the ${slot} is weak against: " .. target.weakness`);
  }
  return answer(`
local words, known = {}, {}
for _, monster in ipairs(monsters) do
  if not known[monster.name] then table.insert(words, monster.name .. ": " .. monster.weakness) end
  known[monster.name] = true
end
if #words == 0 then return "Done: there is no monster left" end
return "Done: they are weak against: " .. table.concat(words, ", ")`);
}

export function use({ item }: ActionOf<'use'>, names: Names): string {
  const slot = names.item(item);
  return answer(`
local about, foes = nil, {}
for _, list in ipairs({items, ai.items, player.items}) do
  for _, item in ipairs(named(list, "${slot}")) do about = item.description end
end
for _, monster in ipairs(monsters) do
  if monster.weakness == "${slot}" then table.insert(foes, monster) end
end
if not about then return "Done: I see no ${slot} here" end
if #foes > 0 then about = about .. "; against: " .. foes[1].name end
return "Done: the ${slot}: " .. about`);
}

export function can({ monster }: ActionOf<'can'>, names: Names): string {
  if (monster === null) {
    return answer(`
local foes = hurtable(monsters)
if #monsters == 0 then return "Done: there is no monster left" end
if #foes > 0 then return "Done: yes, I could kill: " .. describe(foes) end
return "Done: no, I have no weapon against any of them"`);
  }
  const slot = names.monster(monster);
  return answer(`
local foes = named(monsters, "${slot}")
if #foes == 0 then return "Done: there is no ${slot} left" end
if can_hurt(foes[1]) then return "Done: yes, I can kill the ${slot}" end
return "Done: no, I need: " .. foes[1].weakness`);
}

export function alive({ monster }: ActionOf<'alive'>, names: Names): string {
  const slot = names.monster(monster);
  return answer(`
local count = #named(monsters, "${slot}")
if count == 0 then return "Done: no, there is no ${slot} left" end
return "Done: yes, ${slot}, still alive: " .. count`);
}

export function bag({ who: person }: ActionOf<'bag'>, names: Names): string {
  const { entity, carry, check } = subject(person, names);
  return answer(`${check}return "Done: ${carry} " .. describe(${entity}.items)`);
}

export function list({ what }: ActionOf<'list'>): string {
  const entities = what === 'weapons' ? 'weapons(items)' : what;
  return answer(`return "Done: ${what}: " .. describe(${entities})`);
}

export function danger({ who: person }: ActionOf<'danger'>): string {
  const entity = entityOf(person);
  const words = person === 'me' ? 'you are' : 'I am';
  return answer(`
local foe = nearest(monsters, ${entity})
if not foe then return "Done: no, there is no monster left" end
local away = ${entity}:distance_to(foe)
if away <= 3 then return "Done: yes, a " .. foe.name .. " is near, steps: " .. away end
return "Done: no, ${words} safe, the nearest is a " .. foe.name .. ", steps: " .. away`);
}

export function doing(): string {
  return answer(`
local foe, words = nearest(monsters, ai), "no monster is left"
if foe then words = "the nearest monster is a " .. foe.name .. " at " .. place(foe.position) end
return "Done: I am at " .. place(ai.position) .. ", I carry " .. describe(ai.items) .. ", " .. words`);
}

export function help(): string {
  return answer(
    'return "Done: I can fetch and bring items, fight, guard, follow, lead, explore, patrol, keep away from monsters, and answer questions about what is here"',
  );
}
