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

export function give({ except }: ActionOf<'give'>, names: Names, gap: number): string {
  if (except !== null) return giveBut(names.item(except), gap);
  return program({
    state: 'local carried = nil',
    body: `
carried = carried or describe(ai.items)
if #ai.items == 0 then return "Done: I gave you " .. carried end
hand_over(${gap})
return "I am bringing you " .. carried`,
  });
}

/** Who hands over hands over everything: what is kept is put down before, and fetched again. */
function giveBut(slot: string, gap: number): string {
  return program({
    state: 'local carried, kept = nil, 0',
    body: `
local given = except(ai.items, "${slot}")
carried = carried or describe(given)
if #given > 0 then
  kept = math.max(kept, #named(ai.items, "${slot}"))
  for _, item in ipairs(named(ai.items, "${slot}")) do ai:remove_item(item.name) end
  hand_over(${gap})
  return "I am bringing you " .. carried
end
local left = named(items, "${slot}")
if #named(ai.items, "${slot}") < kept and #left > 0 then
  step_to(left, ${gap})
  return "I am fetching my ${slot} again"
end
return "Done: I gave you " .. carried`,
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
