import { describe, expect, it } from 'vitest';
import { type Entry, parseEntry, planOf } from '../../src/library/entry.ts';
import { clashes } from '../../src/library/read-library.ts';
import { fillLua, fillWords, SAMPLE_SLOTS } from '../../src/library/template.ts';

const GOOD = `-- Order: get the {item}
-- Order: fetch {item}
-- Plan: get {item}
-- Does: It gets the {item}.
-- Goal: ai:has_item("{item}")
-- Approved: Ada, Countess, 2026-01-31
-- Anything else is a remark.

function update_func(player, ai, monsters, items)
  if ai:has_item("{item}") then return "Done: got it" end
end
`;

function faultsOf(text: string, id = 'get-item'): readonly string[] {
  const parsed = parseEntry(id, text);
  return parsed.ok ? [] : parsed.faults;
}

describe('an entry', () => {
  it('is read with all that its header says', () => {
    const parsed = parseEntry('get-item', GOOD);
    expect(parsed).toMatchObject({
      ok: true,
      entry: {
        id: 'get-item',
        orders: ['get the {item}', 'fetch {item}'],
        plan: 'get {item}',
        does: 'It gets the {item}.',
        goal: 'ai:has_item("{item}")',
        always: null,
        approved: { by: 'Ada, Countess', date: '2026-01-31' },
      },
    });
    expect(parsed.ok && parsed.entry.source.startsWith('function update_func')).toBe(true);
  });

  it.each([
    ['no order', GOOD.replaceAll(/-- Order.*\n/g, ''), 'begin it with a line "-- Order: ..."'],
    ['no plan', GOOD.replace(/-- Plan.*\n/, ''), 'give one line "-- Plan: ..."'],
    ['two plans', GOOD.replace(/(-- Plan.*\n)/, '$1$1'), 'give one line "-- Plan: ..."'],
    ['a plan that is none', GOOD.replace('Plan: get', 'Plan: gobble'), 'is none: '],
    ['no words for people', GOOD.replace(/-- Does.*\n/, ''), 'say in a line "-- Does: ..."'],
    ['no approval', GOOD.replace(/-- Approved.*\n/, ''), 'who read the program and let it in'],
    ['an approval without a day', GOOD.replace(', 2026-01-31', ''), 'write "-- Approved: NAME, YYYY-MM-DD"'],
    ['a misspelt field', GOOD.replace('Plan:', 'Plann:'), 'did you mean "Plan:"?'],
    [
      'an order without the slot',
      GOOD.replace('fetch {item}', 'fetch it'),
      '"fetch it" has not the same slots',
    ],
    ['a slot from nowhere', GOOD.replace('return "Done', 'return "{item2} Done'), 'the program has a slot'],
    ['a program that does not load', GOOD.replace('then return', 'return'), 'the program does not load'],
    ['no program', GOOD.slice(0, GOOD.indexOf('\nfunction')), 'there is no program'],
  ])('with %s is refused, and why', (_, text, fault) => {
    expect(faultsOf(text).join('\n')).toContain(fault);
  });

  it('is told all its faults at once', () => {
    expect(faultsOf(GOOD.replace(/-- Does.*\n/, '').replace(/-- Approved.*\n/, ''), 'Get Item')).toHaveLength(
      3,
    );
  });

  it('may not share an order or a plan with another', () => {
    const parsed = parseEntry('get-item', GOOD);
    if (!parsed.ok) throw new Error(parsed.faults.join());
    const other: Entry = {
      ...parsed.entry,
      id: 'other',
      plan: 'bring {item}',
      orders: ['please FETCH the {item}!'],
    };
    expect(clashes([parsed.entry, other])).toEqual([
      'other.lua: the order "please FETCH the {item}!" is the same as the order "get the {item}" of get-item.lua; keep it in one of them',
    ]);
    expect(clashes([parsed.entry, { ...parsed.entry, id: 'other' }]).join()).toContain(
      'the plan "get {item}"',
    );
  });
});

describe('slots', () => {
  const slots = new Map([
    ['I1', 'odd "name" \\ here'],
    ['N1', '4'],
  ] as const);

  it('are filled as Lua: escaped in strings, numbers as they are', () => {
    const lua = fillLua('return "a {item}", {n} + 1', slots);
    expect(lua).toBe('return "a odd \\"name\\" \\\\ here", 4 + 1');
  });

  it('are filled as words', () => {
    expect(fillWords('{n} of {item}, {monster}', slots)).toBe('4 of odd "name" \\ here, {monster}');
  });

  it('stand in plans, beside names of the catalogue', () => {
    expect(planOf('get bow ; bring {item}', SAMPLE_SLOTS)).toMatchObject({
      ok: true,
      plan: [
        { action: { do: 'get', items: { item: { name: 'bow' } } } },
        { action: { do: 'bring', items: { item: { name: 'item1' } } } },
      ],
    });
  });
});
