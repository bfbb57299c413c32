import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { COMPANION_API } from '../../../src/sandbox/api/table.ts';
import { FUNCTIONS, METHODS } from '../../../src/sandbox/machine/bindings.ts';
import { Program } from '../../../src/sandbox/machine/program.ts';
import { entriesOf } from '../../../src/sandbox/vm/tables.ts';
import { type LuaValue, textOf } from '../../../src/sandbox/vm/values.ts';
import { classicWorld, machineWith, saysOf, tickOnce } from './harness.ts';

const NOT_YOURS = 'line 2: you can only move your own companion';
const LISTED =
  '"w", "a", "s" or "d" (or "up", "left", "down" or "right", or "north", "west", "south" or "east")';

describe('the bindings are the table', () => {
  test.each([
    ['method', METHODS],
    ['function', FUNCTIONS],
  ] as const)('every %s is bound, and no other', (form, bound) => {
    const declared = COMPANION_API.calls.filter((call) => call.form === form).map(({ name }) => name);
    expect(Object.keys(bound)).toEqual(declared);
  });

  test('a program finds every call, global and field of the table', () => {
    for (const { form, name } of COMPANION_API.calls) {
      expect(saysOf(`return type(${form === 'method' ? `ai.${name}` : name})`), name).toBe('function');
    }
    for (const { name, type } of COMPANION_API.globals) {
      expect(saysOf(`return type(${name})`), name).toBe(type === 'entity' ? 'userdata' : 'table');
    }
    for (const { name, of, type } of COMPANION_API.fields) {
      const holder = of === 'monsters' ? 'monsters[1]' : of === 'items' ? 'items[1]' : 'ai';
      const expected = { string: 'string', integer: 'number', position: 'table', 'entity[]': 'table' }[type];
      expect(saysOf(`return type(${holder}.${name})`), name).toBe(expected);
    }
  });

  test('and every library member, and no other', () => {
    const { libraries, scene } = new Program('', DEFAULT_LIMITS);
    const [globals, ...others] = COMPANION_API.libraries;
    for (const { name, members } of others) {
      expect(namesIn(libraries.get(name)), name).toEqual([...members].sort());
    }
    const expected = [...globals.members, ...others.map(({ name }) => name), ...Object.keys(FUNCTIONS)];
    expect(namesIn(scene.lua.globals)).toEqual(expected.sort());
  });
});

function namesIn(table: LuaValue | undefined): string[] {
  if (table === undefined) return [];
  return [...entriesOf(table)].map(([key]) => textOf(key) ?? '').sort();
}

describe('move', () => {
  test.each([
    ['s', '3,2'],
    ['S', '3,2'],
    ['down', '3,2'],
    ['South', '3,2'],
    ['d', '2,3'],
    ['RIGHT', '2,3'],
    ['east', '2,3'],
  ])('%s leads from 2,2 to %s', (word, cell) => {
    const body = `if not left then left = ai:move("a") return end
      return tostring(ai:move("${word}")) .. " " .. ai.position.row .. "," .. ai.position.col`;
    expect(saysOf(body, 2)).toBe(`true ${cell}`);
  });

  test.each(['a', 'left', 'West'])('%s leads from 2,3 to 2,2', (word) => {
    expect(saysOf(`return tostring(ai:move("${word}")) .. ai.position.col`)).toBe('true2');
  });

  test.each(['w', 'up', 'north', 'North'])('%s is false at the wall above', (word) => {
    expect(saysOf(`return tostring(ai:move("${word}"))`)).toBe('false');
  });

  test('is one step a tick', () => {
    const body =
      'local first, second = ai:move("d"), ai:move("d") return tostring(first) .. tostring(second)';
    expect(saysOf(`${body} .. ai.position.col`)).toBe('truefalse4');
  });

  test('a wall does not take the step away', () => {
    expect(saysOf('ai:move("w") return tostring(ai:move("d"))')).toBe('true');
  });

  test.each([
    ['ai:move("jump")', `move needs a direction: ${LISTED}, got the string "jump"`],
    ['ai:move("")', `move needs a direction: ${LISTED}, got the string ""`],
    ['ai:move(1)', `move needs a direction: ${LISTED}, got the number 1`],
    [
      'ai:move({"w"})',
      `move needs a direction: ${LISTED}, got a table: a path is a table of steps: pass one step, as in ai:move(path[1])`,
    ],
    [
      'ai:move(({})[1])',
      `move needs a direction: ${LISTED}, got nil: a path is {} when already there or when no way leads there: check #path > 0 first`,
    ],
    ['ai.move("w")', 'move is called with a colon: write e:move(...), not e.move(...)'],
    ['ai.move()', 'move is called with a colon: write e:move(...), not e.move(...)'],
    [
      'move_entity("w")',
      'move_entity needs your own companion, ai, got the string "w": look the entity up in players, companions, monsters or items',
    ],
  ])('%s', (call, message) => {
    expect(saysOf(call)).toBe(`line 2: ${message}`);
  });

  test('the same calls as functions', () => {
    expect(saysOf('return tostring(move_entity(ai, "right")) .. ai.position.col')).toBe('true4');
    expect(saysOf('return tostring(move_random(ai)) .. tostring(ai:move_random())')).toBe('truefalse');
  });
});

describe('only the own companion acts', () => {
  test.each([
    'player:move("d")',
    'player:move_random()',
    'player:remove_item("sword")',
    'monsters[1]:move("a")',
    'items[1]:move("a")',
    'move_entity(player, "d")',
    'move_random(monsters[1])',
    'remove_item(player, "sword")',
  ])('%s', (call) => {
    expect(saysOf(call)).toBe(NOT_YOURS);
  });

  test("nor somebody else's companion", () => {
    const world = classicWorld(['Ann', 'Bob']);
    expect(saysOf('companions[2]:move("d")', 1, world)).toBe(NOT_YOURS);
    const machine = machineWith('function update_func(p, ai) companions[1]:move("d") end');
    expect(tickOnce(world, machine, [], 2).result).toMatchObject({ ok: false, kind: 'error' });
  });
});

describe('find_path_to', () => {
  test('gives the steps to an entity or a position', () => {
    expect(saysOf('return table.concat(ai:find_path_to(player))')).toBe('a');
    expect(saysOf('return table.concat(ai:find_path_to({2, 5}))')).toBe('dd');
    expect(saysOf('return table.concat(ai:find_path_to({row = 2, col = 5}))')).toBe('dd');
    expect(saysOf('return table.concat(ai:find_path_to({x = 2, y = 5}))')).toBe('dd');
    expect(saysOf('return table.concat(ai:find_path_to({2.0, 5.0}))')).toBe('dd');
    expect(saysOf('return table.concat(find_path_astar(player, {2, 2}))')).toBe('');
  });

  test.each(['{1, 1}', '{0, 0}', '{-4, 1e300}', '{2000000000, 3}', 'ai', 'ai.position'])(
    'is empty for %s',
    (place) => {
      expect(saysOf(`return #ai:find_path_to(${place})`)).toBe('0');
    },
  );

  test('goes around whoever stands in the way', () => {
    // From 2,2 the straight way of three steps leads over the companion on 2,3.
    expect(Number(saysOf('return #player:find_path_to({2, 5})'))).toBeGreaterThan(3);
  });

  test.each([
    [
      'ai:find_path_to("sword")',
      'find_path_to needs an entity or a position {row, col}, got the string "sword": look the item up in items and pass item.position',
    ],
    [
      'ai:find_path_to()',
      'find_path_to needs an entity or a position {row, col}, got nil: check first that it was found',
    ],
    [
      'ai:find_path_to(3, 4)',
      'find_path_to needs an entity or a position {row, col}, got the number 3: put row and column into one table: {row, col}',
    ],
    [
      'ai:find_path_to({})',
      'find_path_to needs an entity or a position {row, col}, got a table: a position has two whole numbers: {row, col}, {row=, col=} or {x=row, y=col}',
    ],
    [
      'ai:find_path_to({1.5, 2})',
      'find_path_to needs a position of whole numbers, got 1.5 and 2: math.floor makes them whole',
    ],
    [
      'ai:find_path_to({0/0, 2})',
      'find_path_to needs a position of whole numbers, got NaN and 2: math.floor makes them whole',
    ],
    [
      'valid_move({1/0, 2})',
      'valid_move needs a position of whole numbers, got Infinity and 2: math.floor makes them whole',
    ],
    ['valid_move(print)', 'valid_move needs an entity or a position {row, col}, got a function'],
    ['valid_move(true)', 'valid_move needs an entity or a position {row, col}, got the boolean true'],
  ])('%s', (call, message) => {
    expect(saysOf(call)).toBe(`line 2: ${message}`);
  });
});

describe('looking', () => {
  test('distance_to and manhattan count steps, walls ignored', () => {
    expect(saysOf('return ai:distance_to(player) .. " " .. manhattan({1, 1}, {4, 5})')).toBe('1 7');
    expect(saysOf('return ai:distance_to({2000000000, -2000000000})')).toBe('4000000001.0');
  });

  test('valid_move is true on the floor only', () => {
    const tried = ['{2, 2}', '{1, 1}', '{0, 5}', '{24, 2}', '{2, 100}', '{"2", "3"}', 'player'];
    const body = `local out = {} for i, p in ipairs({ ${tried.join(', ')} }) do out[i] = tostring(valid_move(p)) end`;
    expect(saysOf(`${body} return table.concat(out, " ")`)).toBe('true false false false false true true');
  });

  test('has_item knows what is held, by name', () => {
    expect(saysOf('return tostring(ai:has_item("sword")) .. tostring(has_item(player, "nothing"))')).toBe(
      'falsefalse',
    );
    expect(saysOf('ai:has_item(items[1])')).toBe(
      'line 2: has_item needs the name of an item, such as "sword", got the item sword: pass its name: item.name',
    );
    expect(saysOf('has_item({ name = "ai" }, "sword")')).toBe(
      'line 2: has_item needs an entity (player, ai, or one of monsters or items), got a table: a list holds entities: take one of them, as in monsters[1]',
    );
  });
});

test('a misspelt item is no error, but noted in the log once a tick', () => {
  const machine = machineWith(`function update_func(player, ai)
    for i = 1, 3 do ai:has_item("swrod") end
    return tostring(ai:remove_item("Sword")) .. tostring(ai:has_item("potion")) .. tostring(ai:has_item("bow"))
  end`);
  for (const _ of [1, 2]) {
    expect(tickOnce(classicWorld(), machine).result).toMatchObject({
      said: 'falsefalsefalse',
      log: [
        'no item is called "swrod": did you mean "sword"?',
        'no item is called "Sword": did you mean "sword"?',
      ],
    });
  }
});

test('remove_item puts the item down where the companion stands', () => {
  const source = `
    function update_func(player, ai, monsters, items)
      if not had then
        if ai:has_item("bow") then
          had = true
          local held = ai.items[1]
          local dropped = ai:remove_item("bow")
          return tostring(dropped) .. tostring(ai:has_item("bow")) .. #ai.items .. tostring(ai:remove_item("bow"))
            .. held.position.col
        end
        ai:move(ai:find_path_to({2, 11})[1])
      else
        for _, item in ipairs(items) do
          if item.name == "bow" then return "at " .. item.position.row .. "," .. item.position.col end
        end
      end
    end`;
  const machine = machineWith(source);
  let world = classicWorld();
  const said: string[] = [];
  for (let tick = 0; tick < 30; tick++) {
    const ticked = tickOnce(world, machine);
    world = ticked.world;
    if (!ticked.result.ok) throw new Error(ticked.result.message);
    if (ticked.result.said !== '') said.push(ticked.result.said);
  }
  expect(said.slice(0, 2)).toEqual(['truefalse0false11', 'at 2,11']);
});

test('calls work only inside update_func', () => {
  const source = 'ok, why = pcall(valid_move, {2, 2}) function update_func() return why end';
  const machine = machineWith(source);
  const { result } = tickOnce(classicWorld(), machine);
  expect(result).toMatchObject({
    said: 'program:1: valid_move works only inside update_func, which is called every tick',
  });
});
