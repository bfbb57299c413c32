import type { ActionOf, Items } from '../../src/companion/plan/plan.ts';
import { program } from './fragments.ts';
import type { Names } from './slot-names.ts';

/** Lua and words for the items that an order means. */
interface Choice {
  /** Those of a list that are meant. */
  of(list: string): string;
  readonly words: string;
  readonly count: string | null;
}

function choice({ count, item }: Items, names: Names): Choice {
  const number = count === 'all' ? null : count === 1 ? '1' : names.number(count);
  if (item === 'any') return { of: (list) => list, words: 'item', count: number };
  if (item === 'weapon') return { of: (list) => `weapons(${list})`, words: 'weapon', count: number };
  if ('except' in item) {
    const slot = names.item(item.except);
    return { of: (list) => `except(${list}, "${slot}")`, words: `item but the ${slot}`, count: null };
  }
  const slot = names.item(item.name);
  return { of: (list) => `named(${list}, "${slot}")`, words: slot, count: number };
}

export function get({ items }: ActionOf<'get'>, names: Names, gap: number): string {
  const { of, words, count } = choice(items, names);
  const isKind = typeof items.item === 'object' && 'name' in items.item;
  if (count === null) {
    return program({
      body: `
local wanted = ${of('items')}
if #wanted == 0 then return "Done: no ${words} is left, I carry " .. describe(ai.items) end
step_to(wanted, ${gap})
return "I am collecting every ${words}"`,
    });
  }
  // A kind that is held already needs no fetching; "any" means another one.
  const held = isKind ? { lines: `local held = #${of('ai.items')}` } : startedWith(`#${of('ai.items')}`);
  return program({
    ...('state' in held && { state: held.state }),
    body: `
local wanted = ${of('items')}
${held.lines}
if held >= ${count} then return "Done: I carry " .. describe(ai.items) end
if #wanted == 0 then return "Done: there is no ${words} on the ground" end
step_to(wanted, ${gap})
return "I am fetching: ${words}"`,
  });
}

function startedWith(held: string): { readonly state: string; readonly lines: string } {
  return { state: 'local before = nil', lines: `before = before or ${held}\nlocal held = ${held} - before` };
}

export function bring({ items }: ActionOf<'bring'>, names: Names, gap: number): string {
  const { of, words, count } = choice(items, names);
  const enough =
    count === null ? '' : `if given >= ${count} then return "Done: here you are: ${words}" end\n`;
  const go =
    count === null
      ? `if #wanted > 0 then step_to(wanted, ${gap}) else hand_over(${gap}) end`
      : `if given + held < ${count} and #wanted > 0 then step_to(wanted, ${gap}) else hand_over(${gap}) end`;
  return program({
    ...(count !== null && { state: 'local before = nil' }),
    body: `
local wanted, held = ${of('items')}, #${of('ai.items')}
${count === null ? '' : `before = before or #${of('player.items')}\nlocal given = #${of('player.items')} - before\n${enough}`}if #wanted + held == 0 then return "Done: there is no ${words} to bring" end
${go}
return "I am bringing you: ${words}"`,
  });
}

export function give({ items }: ActionOf<'give'>, names: Names, gap: number): string {
  if (items.count === 'all' && items.item === 'any') {
    return program({
      state: 'local carried = nil',
      body: `
carried = carried or describe(ai.items)
if #ai.items == 0 then return "Done: I gave you " .. carried end
hand_over(${gap})
return "I am bringing you " .. carried`,
    });
  }
  // Who hands over hands over everything: what is kept is put down before, and fetched again.
  const { of, words, count } = choice(items, names);
  return program({
    state: 'local carried, kept, handed = nil, {}, false',
    body: `
if not carried then
  local given, rest = {}, {}
  for _, item in ipairs(${of('ai.items')}) do
    ${count === null ? 'table.insert(given, item)' : `if #given < ${count} then table.insert(given, item) end`}
  end
  if #given == 0 then return "Done: I carry no ${words}" end
  carried = describe(given)
  local left = {}
  for _, item in ipairs(given) do left[item.name] = (left[item.name] or 0) + 1 end
  for _, item in ipairs(ai.items) do
    if (left[item.name] or 0) > 0 then left[item.name] = left[item.name] - 1 else table.insert(rest, item.name) end
  end
  for _, name in ipairs(rest) do
    kept[name] = (kept[name] or 0) + 1
    ai:remove_item(name)
  end
end
handed = handed or #ai.items == 0
if not handed then
  hand_over(${gap})
  return "I am bringing you " .. carried
end
local wanted = {}
for name, count in pairs(kept) do
  if #named(ai.items, name) < count then
    for _, item in ipairs(named(items, name)) do table.insert(wanted, item) end
  end
end
if #wanted == 0 then return "Done: I gave you " .. carried end
step_to(wanted, ${gap})
return "I am fetching the rest again"`,
  });
}

export function drop({ items }: ActionOf<'drop'>, names: Names): string {
  const { of, words, count } = choice(items, names);
  const list = of('ai.items');
  return program({
    body: `
local dropped = {}
for _, item in ipairs(${list}) do
  ${count === null ? '' : `if #dropped < ${count} then table.insert(dropped, item) end`}${count === null ? 'table.insert(dropped, item)' : ''}
end
for _, item in ipairs(dropped) do ai:remove_item(item.name) end
if #dropped == 0 then return "Done: I carry no ${words}" end
return "Done: I dropped " .. describe(dropped)`,
  });
}
