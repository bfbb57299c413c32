import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/game/model/world.ts';
import { createMachine, type Machine } from '../../../src/sandbox/machine/machine.ts';
import type { TickResult } from '../../../src/sandbox/machine/results.ts';
import { parseSnapshot, type Snapshot } from '../../../src/sandbox/snapshot/format.ts';
import { classicWorld, LIMITS_WITHOUT_CLOCK, machineWith, tickOnce } from '../machine/harness.ts';
import { randomProgram } from './random-program.ts';

/** As a store would keep it. */
function stored(machine: Machine): Snapshot {
  return parseSnapshot(JSON.parse(JSON.stringify(machine.snapshot())));
}

function restored(source: string, snapshot: Snapshot): Machine {
  const machine = createMachine(LIMITS_WITHOUT_CLOCK);
  const result = machine.restore(source, snapshot);
  if (!result.ok) throw new Error(result.message);
  return machine;
}

/** The world and what the program did, tick by tick. */
function run(machine: Machine, start: World, ticks: number): { world: World; results: TickResult[] } {
  let world = start;
  const results: TickResult[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const ticked = tickOnce(world, machine);
    world = ticked.world;
    results.push(ticked.result);
  }
  return { world, results };
}

describe('a restored machine goes on as if nothing had happened', () => {
  test('random programs, stopped and restored after any tick', () => {
    fc.assert(
      fc.property(randomProgram, fc.integer({ min: 0, max: 8 }), (source, before) => {
        const uninterrupted = run(machineWith(source), classicWorld(), before + 6);
        const machine = machineWith(source);
        const first = run(machine, classicWorld(), before);
        const snapshot = stored(machine);
        const second = run(restored(source, snapshot), first.world, 6);
        expect(snapshot.lost).toEqual([]);
        expect([...first.results, ...second.results]).toEqual(uninterrupted.results);
        expect(second.world).toEqual(uninterrupted.world);
      }),
      { numRuns: 300 },
    );
  });

  test('a snapshot of the restored machine is the same snapshot', () => {
    fc.assert(
      fc.property(randomProgram, (source) => {
        const machine = machineWith(source);
        run(machine, classicWorld(), 5);
        const snapshot = stored(machine);
        expect(stored(restored(source, snapshot))).toEqual(snapshot);
      }),
      { numRuns: 100 },
    );
  });
});

/** What the program says in the first tick after being saved and restored, which came after `ticks` ticks. */
function saysAfterwards(source: string, ticks = 1): string {
  const machine = machineWith(source);
  const { world } = run(machine, classicWorld(), ticks);
  const { result } = tickOnce(world, restored(source, stored(machine)));
  return result.ok ? result.said : result.message;
}

describe('what is kept', () => {
  test.each([
    ['a local of the top level', 'local n = 0 function update_func() n = n + 1 return n end', 2, '3'],
    [
      'a local that two functions share',
      `local n = 0
       local function bump() n = n + 10 end
       function update_func() bump() n = n + 1 return n end`,
      2,
      '33',
    ],
    ['what the top level would set again', 'n = 0 function update_func() n = n + 1 return n end', 3, '4'],
    [
      'a function made in a tick, with its variables',
      `function update_func()
         if not count then local c = 40 count = function() c = c + 1 return c end end
         return count()
       end`,
      1,
      '42',
    ],
    [
      'another update_func',
      'function update_func() update_func = function() return "second" end end',
      1,
      'second',
    ],
    [
      'a table in itself',
      'function update_func() t = t or {} t.t = t return tostring(t.t.t == t) end',
      1,
      'true',
    ],
    ['the order of pairs', orderProgram(), 1, 'b3 c4 a5'],
    [
      'a hole in an array',
      'function update_func() if t then t[4] = 4 return #t end t = {1, 2, 3} t[2] = nil end',
      1,
      '4',
    ],
    [
      'a library under another name',
      'function update_func() if s then return s.leak end s, string = string, 1 s.leak = 5 end',
      1,
      '5',
    ],
    [
      'a deleted library function',
      'function update_func() local had = ipairs ipairs = nil return tostring(had) end',
      1,
      'nil',
    ],
    ['an entity as a key', 'function update_func(p, ai) t = t or {[ai] = "me"} return t[ai] end', 1, 'me'],
    ['a custom field', 'function update_func(p, ai) ai.n = (ai.n or 0) + 1 return ai.n end', 2, '3'],
    [
      'an entity that is gone',
      `function update_func(p, ai, monsters)
         if not foe then foe = monsters[1] foe.mark = "x" end
         return foe.name .. foe.mark .. foe.position.row .. foe.health
       end`,
      1,
      'batx121',
    ],
    [
      'a very long chain',
      'function update_func() for i = 1, 3000 do chain = {chain} end return "fine" end',
      2,
      'fine',
    ],
  ])('%s', (_what, source, ticks, said) => {
    expect(saysAfterwards(source, ticks)).toBe(said);
  });

  function orderProgram(): string {
    return `function update_func()
      if not t then t = {a = 1, b = 3} t.a = nil t.c = 4 return end
      if not t.a then t.a = 5 end
      local out = {}
      for k, v in pairs(t) do out[#out + 1] = k .. v end
      table.sort(out, function(x, y) return x:byte(2) < y:byte(2) end)
      return table.concat(out, " ")
    end`;
  }
});

describe('what cannot be kept', () => {
  test('is named, and nothing else is harmed', () => {
    const source = `function update_func()
      if not t then t = {words = ("a b"):gmatch("%a"), plain = 1} end
      return tostring(t.words) .. t.plain
    end`;
    const machine = machineWith(source);
    run(machine, classicWorld(), 1);
    const snapshot = stored(machine);
    expect(snapshot.lost).toEqual([{ path: 't.words', type: 'function' }]);
    expect(tickOnce(classicWorld(), restored(source, snapshot)).result).toMatchObject({ said: 'nil1' });
  });
});

describe('what is refused', () => {
  const source = 'local n = 0 function update_func() n = n + 1 return n end';
  const snapshot = stored(machineWith(source));

  test('another program', () => {
    const result = createMachine().restore(`${source} `, snapshot);
    expect(result).toMatchObject({
      ok: false,
      kind: 'shape',
      message: 'the snapshot is of another program: load this one afresh',
    });
  });

  test.each<[string, Partial<Snapshot>]>([
    ['a variable that is not there', { objects: [{ code: 1, uses: [99, 0] }] }],
    ['too few variables', { objects: [{ code: 1, uses: [] }] }],
    ['code that is not there', { objects: [{ code: 7, uses: [] }] }],
    ['an object that is not there', { variables: [{ o: 99 }] }],
    ['an entity that is not there', { variables: [{ e: 0 }] }],
    ['a library that is not there', { objects: [{ library: 'io' }] }],
    ['a function that is not there', { variables: [{ n: 'os.execute' }] }],
    ['a key of nil', { objects: [{ hash: [null, 1] }] }],
  ])('%s', (_what, damage) => {
    const result = createMachine().restore(source, { ...snapshot, ...damage });
    expect(result).toMatchObject({
      ok: false,
      kind: 'shape',
      message: 'the snapshot is damaged: load the program afresh',
    });
  });

  test('a machine that was refused a snapshot is empty', () => {
    const machine = machineWith(source);
    machine.restore('', snapshot);
    expect(machine.source).toBeNull();
    expect(machine.snapshot()).toBeNull();
  });

  test.each([
    ['no snapshot at all', 7],
    ['another version', { ...snapshot, version: 2 }],
    ['a value that is no value', { ...snapshot, variables: [{ x: 1 }] }],
    ['a number that is no integer', { ...snapshot, variables: [1.5] }],
  ])('%s is not parsed', (_what, data) => {
    expect(() => parseSnapshot(data)).toThrow('The snapshot is not usable');
  });
});
