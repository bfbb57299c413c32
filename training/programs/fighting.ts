import type { ActionOf, Foes } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import { isMonster, placeText, targetLines } from './places.ts';
import type { Names } from './slot-names.ts';

/** Lua for the living monsters that are meant, and their name in words. */
function foesText(monster: Foes['monster'], names: Names): { readonly list: string; readonly words: string } {
  if (monster === 'any') return { list: 'monsters', words: 'monster' };
  if ('except' in monster) {
    const slot = names.monster(monster.except);
    return { list: `except(monsters, "${slot}")`, words: `monster but the ${slot}` };
  }
  const slot = names.monster(monster.name);
  return { list: `named(monsters, "${slot}")`, words: slot };
}

export function kill({ foes }: ActionOf<'kill'>, names: Names, gap: number): string {
  const { list, words } = foesText(foes.monster, names);
  const count = foes.count === 'all' ? null : foes.count === 1 ? '1' : names.number(foes.count);
  const enough =
    count === null
      ? ''
      : `first = first or #foes
if first - #foes >= ${count} then return "Done: killed: ${count} ${words}" end
`;
  return program({
    ...(count !== null && { state: 'local first = nil' }),
    body: `
local foes = ${list}
${enough}if #foes == 0 then return "Done: there is no ${words} left" end
local targets = hurtable(foes)
if #targets == 0 then targets = needed(foes) end
if #targets == 0 then return "Done: I find no weapon against the ${words}" end
step_to(targets, ${gap})
return "I am hunting the ${words}"`,
  });
}

export function arm({ monster }: ActionOf<'arm'>, names: Names, gap: number): string {
  const list = monster === null ? 'monsters' : `named(monsters, "${names.monster(monster)}")`;
  return program({
    body: `
local targets = needed(${list})
if #targets == 0 then return "Done: I carry " .. describe(ai.items) end
step_to(targets, ${gap})
return "I am collecting weapons"`,
  });
}

export function guard({ place }: ActionOf<'guard'>, names: Names, gap: number): string {
  const text = placeText(place, names);
  const { state, lines } = guarded(text);
  return program({
    state,
    body: `
${lines}
local foes = {}
for _, foe in ipairs(hurtable(monsters)) do
  if foe:distance_to(post) <= 4 then table.insert(foes, foe) end
end
if #foes > 0 then
  step_to(foes, ${gap})
  return "Stay back, " .. foes[1].name .. "!"
end
if not is_clear(ai.position.row, ai.position.col, harmful(), 2) then
  flee(harmful())
elseif ai:distance_to(post) > 1 then
  step_to({post}, ${gap})
end
return "I am guarding ${text.words}"`,
  });
}

/** A thing is guarded where it lies, even when it is gone; a person wherever he goes. */
function guarded(text: ReturnType<typeof placeText>): { readonly state: string; readonly lines: string } {
  if (text.targets === '{player}') return { state: 'local post = nil', lines: 'post = player' };
  return {
    state: 'local post = nil',
    lines: `if not post then
  local target = nearest(${text.targets}, ai) or ai
  post = target.position or target
end`,
  };
}

export function avoid({ monster }: ActionOf<'avoid'>, names: Names): string {
  const list = monster === null ? 'monsters' : `named(monsters, "${names.monster(monster)}")`;
  return program({
    body: `
local foes = ${list}
if is_clear(ai.position.row, ai.position.col, foes, 4) then return "I am keeping watch" end
flee(foes)
return "I am getting away"`,
  });
}

export function keep({ distance, isExact, place }: ActionOf<'keep'>, names: Names, gap: number): string {
  const text = placeText(place.at === 'you' ? { at: 'start' } : place, names);
  const steps = names.number(distance);
  const { state, lines } = targetLines(text);
  if (isExact) {
    return program({
      ...(state !== undefined && { state }),
      body: `
${lines}
local middle = nearest(targets, ai)
if middle and ai:distance_to(middle) ~= ${steps} then
  step_to(floor_by(function(row, col) return math.abs(manhattan(middle, {row, col}) - ${steps}) end), 1)
end
return "I am keeping exactly this far from ${text.words}: ${steps}"`,
    });
  }
  const come =
    place.at === 'me'
      ? `elseif ai:distance_to(nearest(targets, ai)) > ${steps} then
  step_to(targets, ${gap})
`
      : '';
  // What walks by itself is fled from; from the rest, the nearest free cell may lie behind it.
  const getAway = isMonster(place)
    ? 'flee(targets)'
    : `step_to(floor_by(function(row, col) return is_clear(row, col, targets, ${steps} - 1) and 0 or 1 end), ${gap})`;
  return program({
    ...(state !== undefined && { state }),
    body: `
${lines}
if not is_clear(ai.position.row, ai.position.col, targets, ${steps} - 1) then
  ${getAway}
${come}end
return "I am keeping my distance from ${text.words}: ${steps}"`,
  });
}
