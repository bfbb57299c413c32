import type { ActionOf } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import { placeText, targetLines } from './places.ts';
import type { Names } from './slot-names.ts';

export function follow({ distance, place }: ActionOf<'follow'>, names: Names, gap: number): string {
  const isMe = place.at === 'me';
  const steps = distance === null ? '3' : names.number(distance);
  if (isMe && distance === null) {
    return program({
      body: `
if ai:distance_to(player) > 1 then step_to({player}, ${gap}) end
return "I am following you"`,
    });
  }
  if (isMe) {
    return program({
      state: 'local last = nil',
      body: `
-- Who walks on is one step farther away in a moment.
local walks = last and player:distance_to(last) > 0
last = player.position
local distance = ai:distance_to(player)
if distance > ${steps} or walks and distance == ${steps} then
  step_to({player}, ${gap})
elseif not walks and distance < ${steps} then
  flee({player})
end
return "I am following you"`,
    });
  }
  const text = placeText(place.at === 'you' ? { at: 'start' } : place, names);
  const { state, lines } = targetLines(text);
  return program({
    ...(state !== undefined && { state }),
    body: `
${lines}
local target = nearest(targets, ai)
if not target then return "I cannot see ${text.words.replace('the nearest', 'any')}" end
if ai:distance_to(target) > ${steps} then
  step_to({target}, ${gap})
elseif not is_clear(ai.position.row, ai.position.col, harmful(), 2) then
  flee(harmful())
end
return "I am following ${text.words}"`,
  });
}

/** On the way from one to the other, as near to the first as to the second. */
export function between({ places }: ActionOf<'between'>, names: Names, gap: number): string {
  const [one, other] = places.map((place) => placeText(place.at === 'you' ? { at: 'start' } : place, names));
  if (one === undefined || other === undefined) throw new Error('between takes two places');
  return program({
    state: 'local post = nil',
    body: `
local a, b = nearest(${one.targets}, ai), nearest(${other.targets}, ai)
if not a or not b then return "I cannot see both of them" end
a, b = a.position or a, b.position or b
-- A little way off the middle is good enough: it moves all the time.
if not post or manhattan(a, post) + manhattan(b, post) > manhattan(a, b) + 1 or math.abs(manhattan(a, post) - manhattan(b, post)) > 3 then
  post = floor_by(function(row, col)
    local to_a, to_b = manhattan(a, {row, col}), manhattan(b, {row, col})
    return (to_a + to_b) * 2 + math.abs(to_a - to_b)
  end)[1]
end
if ai:distance_to(post) > 0 then step_to({post}, ${gap}) end
return "I stay between ${one.words} and ${other.words}"`,
  });
}

export function recite({ way, number }: ActionOf<'recite'>, names: Names): string {
  const count = names.number(number);
  const [first, next, isOver] =
    way === 'up' ? ['1', '+ 1', `spoken > ${count}`] : [count, '- 1', 'spoken < 1'];
  return program({
    state: 'local spoken = nil',
    body: `
spoken = spoken and spoken ${next} or ${first}
if ${isOver} then return "Done" end
return spoken`,
  });
}

export function lead({ place }: ActionOf<'lead'>, names: Names, gap: number): string {
  const text = placeText(place, names);
  const { state, lines } = targetLines(text);
  return program({
    ...(state !== undefined && { state }),
    body: `
${lines}
local target = nearest(targets, ai)
if not target then return "I cannot see ${text.words.replace('the nearest', 'any')}" end
if ai:distance_to(target) <= 1 then return "Here we are: ${text.words}" end
if ai:distance_to(player) > 3 then return "I am waiting for you" end
step_to(targets, ${gap})
return "Follow me to ${text.words}"`,
  });
}

export function stay(): string {
  return program({ body: 'return "I am staying here"' });
}

export function mirror(): string {
  return program({
    state: 'local last = nil',
    body: `
local now = player.position
last = last or now
for _, way in ipairs(ways()) do
  if now.row - last.row == way[2] and now.col - last.col == way[3] then ai:move(way[1]) end
end
last = now
return "I do what you do"`,
  });
}

export function dance(): string {
  return program({
    state: 'local beat = 0',
    body: `
local steps, words = {"a", "d", "w", "s"}, {"La la la", "Hey", "Turn around", "Ta-da"}
beat = beat % 4 + 1
if not ai:move(steps[beat]) then ai:move_random() end
return words[beat] .. "!"`,
  });
}

export function tally(gap: number): string {
  return program({
    state: 'local been, count, unseen = {}, 0, nil',
    body: `
unseen = unseen or floor_by(function(row, col) return 0 end)
local key, left = ai.position.row * 100 + ai.position.col, {}
if not been[key] then been[key], count = true, count + 1 end
for _, cell in ipairs(unseen) do
  if ai:distance_to(cell) > 0 then table.insert(left, cell) end
end
unseen = left
step_to(unseen, ${gap})
return "Squares that I have been on: " .. count`,
  });
}

export function wait({ turns }: ActionOf<'wait'>, names: Names): string {
  const count = names.number(turns);
  return program({
    state: 'local waited = 0',
    body: `
waited = waited + 1
if waited >= ${count} then return "Done: turns waited: ${count}" end
return "I am waiting: " .. waited .. " of ${count}"`,
  });
}

export function say({ text }: ActionOf<'say'>, names: Names): string {
  return program({
    state: 'local said = false',
    body: `
if said then return "Done" end
said = true
return "${names.text(text)}"`,
  });
}

const CHAT: Readonly<Record<ActionOf<'chat'>['topic'], string>> = {
  hello: 'Hello! What shall I do?',
  thanks: 'You are welcome!',
  praise: 'Thank you, that is kind of you!',
  insult: 'I am sorry. I will try to do better.',
  bye: 'Goodbye! I will be here.',
  joke: 'Why do bats never get lost? They always know where to hang out.',
  love: 'I like you too. Let us win this dungeon together!',
};

export function chat({ topic }: ActionOf<'chat'>): string {
  return program({ body: `return "Done: ${CHAT[topic]}"` });
}
