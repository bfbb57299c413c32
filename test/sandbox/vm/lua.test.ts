import { describe, expect, test } from 'vitest';
import { native } from '../../../src/sandbox/vm/native.ts';
import {
  entriesOf,
  getField,
  getIndex,
  getKey,
  lengthOf,
  setField,
  setIndex,
  setKey,
} from '../../../src/sandbox/vm/tables.ts';
import {
  constant,
  float,
  identityOf,
  integer,
  keep,
  kindOf,
  type LuaValue,
  NIL,
  number,
  numberOf,
  payloadOf,
  TRUE,
  text,
  textOf,
} from '../../../src/sandbox/vm/values.ts';
import { BUDGET, newLua, run } from './harness.ts';

describe('natives', () => {
  test('read their arguments and return one value or none', () => {
    const lua = newLua();
    const join = native((state) => {
      const parts: string[] = [];
      for (let position = 1; position <= state.argumentCount + 1; position++) {
        parts.push(kindOf(state.argument(position)));
      }
      return text(parts.join(' '));
    });
    setField(lua.globals, 'join', join);
    setField(
      lua.globals,
      'nothing',
      native(() => null),
    );
    expect(run('return join(1, 1.5, "s", {}, print, nil, true)', { lua }).returned).toBe(
      'integer float string table function nil boolean nil',
    );
    expect(run('return select("#", nothing(), nothing()) .. select("#", nothing())', { lua }).returned).toBe(
      '10',
    );
  });

  test('fail with the line of the program, which pcall can catch', () => {
    const lua = newLua();
    setField(
      lua.globals,
      'fail',
      native((state) => state.fail('no, because ä')),
    );
    expect(run('\n\nfail()', { lua }).result).toMatchObject({
      kind: 'error',
      message: 'no, because ä',
      line: 3,
    });
    expect(run('local _, e = pcall(fail) return e', { lua }).returned).toBe('program:1: no, because ä');
  });

  test('count their work', () => {
    const lua = newLua();
    setField(
      lua.globals,
      'work',
      native((state) => {
        state.step(1000);
        return null;
      }),
    );
    expect(run('for i = 1, 500 do work() end', { lua }).end).toBe('ok');
    expect(run('for i = 1, 1500 do work() end', { lua }).end).toBe('instructions');
  });

  test('may call back into Lua', () => {
    const lua = newLua();
    setField(
      lua.globals,
      'twice',
      native((state) => {
        const callee = keep(state.argument(1));
        return state.call(callee, [state.call(callee, [state.argument(2)])]);
      }),
    );
    expect(run('return twice(function(x) return x * 3 end, 5)', { lua }).returned).toBe('45');
    expect(run('return twice(function(x) error("inside") end, 5)', { lua }).message).toBe('inside');
  });
});

describe('host objects', () => {
  const payload = { name: 'bat' };
  const lua = newLua();
  const written: string[] = [];
  const bat = lua.hostObject(payload, {
    index: (state, object, key) =>
      textOf(key) === 'name'
        ? constant((object as typeof payload).name)
        : state.fail(`no field ${textOf(key)}`),
    newindex: (_, __, key, value) => written.push(`${textOf(key)}=${numberOf(value)}`),
    text: (object) => `Entity: ${(object as typeof payload).name}`,
  });
  setField(lua.globals, 'bat', bat);

  test.each([
    ['type(bat)', 'userdata'],
    ['tostring(bat)', 'Entity: bat'],
    ['string.format("%s", bat)', 'Entity: bat'],
    ['bat.name', 'bat'],
    ['bat == bat', 'true'],
    ['({[bat] = "key"})[bat]', 'key'],
    ['select(2, pcall(function() return bat.nme end))', 'program:1: no field nme'],
    ['select(2, pcall(function() return bat:nme() end))', 'program:1: no field nme'],
    [
      'select(2, pcall(function() return #bat end))',
      "program:1: attempt to get length of a userdata value (global 'bat')",
    ],
    [
      'select(2, pcall(function() return bat() end))',
      "program:1: attempt to call a userdata value (global 'bat')",
    ],
    [
      'select(2, pcall(function() return bat < bat end))',
      'program:1: attempt to compare two userdata values',
    ],
    ['select(2, pcall(next, bat))', "bad argument #1 to 'next' (table expected, got userdata)"],
    [
      'select(2, pcall(table.insert, bat, 1))',
      "bad argument #1 to 'table.insert' (table expected, got userdata)",
    ],
  ])('%s', (expression, returned) => {
    expect(run(`return ${expression}`, { lua }).returned).toBe(returned);
  });

  test('hear what is written', () => {
    run('bat.x = 1 bat.y = 2', { lua });
    expect(written).toEqual(['x=1', 'y=2']);
  });

  test('are found again by their payload', () => {
    let found: unknown;
    setField(
      lua.globals,
      'take',
      native((state) => {
        found = payloadOf(state.argument(1));
        return null;
      }),
    );
    run('take(bat)', { lua });
    expect(found).toBe(payload);
    expect(payloadOf(NIL)).toBeUndefined();
  });
});

describe('run', () => {
  test('tells what was used', () => {
    const { used } = run('for i = 1, 1000 do local t = {} end').result;
    expect(used.instructions).toBeGreaterThan(2000);
    expect(used.instructions).toBeLessThan(4000);
    expect(used.chargedBytes).toBeGreaterThan(200_000);
    expect(used.chargedBytes).toBeLessThan(300_000);
  });

  test('begins afresh each time', () => {
    const lua = newLua();
    for (let count = 0; count < 5; count++) {
      expect(run('for i = 1, 200000 do end for i = 1, 50000 do local t = {} end', { lua }).end).toBe('ok');
    }
  });

  test('of one state inside that of another counts each by itself', () => {
    const outer = newLua();
    const inner = newLua();
    const ends: string[] = [];
    setField(
      outer.globals,
      'other',
      native(() => {
        ends.push(run('while true do end', { lua: inner }).end);
        return null;
      }),
    );
    ends.push(run('other() other() for i = 1, 200000 do end', { lua: outer }).end);
    ends.push(run('other() while true do end', { lua: outer }).end);
    expect(ends).toEqual(['instructions', 'instructions', 'ok', 'instructions', 'instructions']);
  });

  test('host work outside of it is not charged', () => {
    const lua = newLua();
    for (let count = 0; count < 100_000; count++) lua.newTable();
    expect(run('return 1', { lua }).end).toBe('ok');
  });
});

describe('tables', () => {
  test('are read and written by the host as by Lua', () => {
    const lua = newLua();
    const position = lua.newTable([integer(3), integer(4)], { row: integer(3), col: integer(4) });
    setField(lua.globals, 'position', position);
    setIndex(position, 3, text('third'));
    setKey(position, TRUE, float(1));
    setKey(position, number(2.5), NIL);
    expect(
      run('local p = position return p[1] .. p[2] .. p.row .. p.col .. p[3] .. p[true] .. #p', { lua })
        .returned,
    ).toBe('3434third1.03');
    expect(numberOf(getField(position, 'row'))).toBe(3);
    expect(textOf(getIndex(position, 3))).toBe('third');
    expect(kindOf(getIndex(position, 4))).toBe('nil');
    expect(kindOf(getKey(position, text('nothing')))).toBe('nil');
    expect(lengthOf(position)).toBe(3);
    expect([...entriesOf(position)].map(([key]) => numberOf(key) ?? textOf(key) ?? kindOf(key))).toEqual([
      1,
      2,
      3,
      'row',
      'col',
      'boolean',
    ]);
    expect(() => setKey(position, NIL, TRUE)).toThrow(/cannot be table keys/);
    expect(() => setKey(position, float(Number.NaN), TRUE)).toThrow(/cannot be table keys/);
    expect(() => getField(NIL, 'x')).toThrow('expected a Lua table, got nil');
  });

  test('are the same when they are', () => {
    const lua = newLua();
    const table = lua.newTable();
    setField(lua.globals, 'a', table);
    expect(identityOf(getField(lua.globals, 'a'))).toBe(identityOf(table));
    expect(identityOf(integer(1))).toBeUndefined();
  });

  test('that many programs make cost no more than one program may spend', () => {
    const lua = newLua();
    const result = lua.run({ ...BUDGET, chargedBytes: 100_000 }, () => {
      const rows: LuaValue[] = [];
      for (;;) rows.push(lua.newTable([integer(1)]));
    });
    expect(result).toMatchObject({ ok: false, kind: 'memory' });
  });
});
