import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, FIXED_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { createMachine } from '../../../src/sandbox/machine/machine.ts';
import { speechOf } from '../../../src/sandbox/machine/speech.ts';
import { DEFAULT_LUA_LIMITS } from '../../../src/sandbox/vm/create-lua.ts';
import { classicWorld, machineWith, saysOf, tickOnce } from './harness.ts';

describe('what a program says', () => {
  test.each([
    ['"Hello"', 'Hello'],
    ['"naïve 🐉"', 'naïve 🐉'],
    ['12', '12'],
    ['-0.5', '-0.5'],
    ['3.0', '3.0'],
    ['1e100', '1e+100'],
    ['""', ''],
    ['nil', ''],
    ['true', ''],
    ['{}', ''],
    ['ai', ''],
    ['print', ''],
    ['"first", "second"', 'first'],
    ['"\\255\\254!"', '\ufffd\ufffd!'],
  ])('returning %s says %j', (value, said) => {
    const { result } = tickOnce(classicWorld(), machineWith(`function update_func() return ${value} end`));
    expect(result).toMatchObject({ ok: true, said, done: false });
  });

  test('the world hears it', () => {
    const { world } = tickOnce(classicWorld(), machineWith('function update_func() return "Hello" end'));
    expect(world.companions[0]?.said).toBe('Hello');
  });

  test('200 characters of it, by code points', () => {
    expect(saysOf('return ("🐉"):rep(300)')).toBe('🐉'.repeat(200));
    expect(saysOf('return ("x"):rep(200)')).toBe('x'.repeat(200));
  });

  test('also when tostring was taken away', () => {
    expect(saysOf('tostring = nil return 7')).toBe('7');
  });

  test.each(['done', 'Done', 'DONE.', 'done!!', ' done ', 'done: brought you the sword', 'Done:', 'done …'])(
    '%j finishes the program',
    (text) => {
      expect(speechOf(text)).toEqual({ said: text, done: true });
    },
  );

  test.each(['not done', 'done with it', 'undone', 'doner', 'almost done: wait', ''])(
    '%j does not',
    (text) => {
      expect(speechOf(text).done).toBe(false);
    },
  );
});

describe('the log', () => {
  test('holds what was printed, 20 lines a tick', () => {
    const machine = machineWith('function update_func(p, ai) for i = 1, 30 do print(i, ai, nil) end end');
    for (const _ of [1, 2]) {
      const { result } = tickOnce(classicWorld(), machine);
      expect(result.log).toHaveLength(20);
      expect(result.log[0]).toBe("1\tEntity: Ann's companion\tnil");
    }
  });

  test('also of a tick that failed', () => {
    const { result } = tickOnce(
      classicWorld(),
      machineWith('function update_func() print("here") error("no") end'),
    );
    expect(result).toMatchObject({ ok: false, log: ['here'] });
  });
});

describe('a tick that fails', () => {
  test.each([
    ['return 1 + nil', 'error', 2, 'line 2: attempt to perform arithmetic on a nil value'],
    [
      '\n\nai:mov("w")',
      'error',
      4,
      "line 4: attempt to call a nil value (method 'mov'): did you mean 'move'?",
    ],
    ['error("my own text")', 'error', 2, 'line 2: my own text'],
    ['error("no place", 0)', 'error', null, 'no place'],
    ['error({})', 'error', null, '(error object is a table value)'],
    ['error(ai)', 'error', null, '(error object is a userdata value)'],
    ['error()', 'error', null, '(error object is nil)'],
    [
      'for _, m in monsters do end',
      'error',
      2,
      'line 2: attempt to call a table value: go through a list with ipairs(list)',
    ],
    ['while true do end', 'instructions', 2, 'line 2: too many instructions'],
    [
      'local t = {} while true do t[#t + 1] = ("x"):rep(1000) .. #t end',
      'memory',
      2,
      'line 2: too much memory',
    ],
    ['local function f() return 1 + f() end f()', 'stack', 2, 'line 2: stack overflow'],
  ])('%s', (body, kind, line, message) => {
    const machine = machineWith(`function update_func(player, ai, monsters)\n${body}\nend`);
    const { result } = tickOnce(classicWorld(), machine);
    expect(result).toMatchObject({ ok: false, kind, line });
    expect(result.ok ? '' : result.message.slice(0, message.length)).toBe(message);
  });

  test('leaves the steps that it had made, and the next tick runs', () => {
    const machine = machineWith(`function update_func(player, ai)
      n = (n or 0) + 1
      ai:move("d")
      if n == 1 then while true do end end
      return n
    end`);
    const first = tickOnce(classicWorld(), machine);
    expect(first.result).toMatchObject({ ok: false, kind: 'instructions', moved: true });
    expect(first.world.companions[0]?.position).toEqual({ row: 2, col: 4 });
    expect(tickOnce(first.world, machine).result).toMatchObject({ ok: true, said: '2', moved: true });
  });

  test('cannot be prevented by pcall', () => {
    const machine = machineWith(
      'function update_func() while true do pcall(function() while true do end end) end end',
    );
    expect(tickOnce(classicWorld(), machine).result).toMatchObject({ ok: false, kind: 'instructions' });
  });

  test('a program without update_func has lost it', () => {
    const machine = machineWith('function update_func() update_func = 42 end');
    const { world } = tickOnce(classicWorld(), machine);
    expect(tickOnce(world, machine).result).toMatchObject({
      ok: false,
      kind: 'shape',
      message:
        'update_func is a number value, not a function: a program defines function update_func(player, ai, monsters, items)',
    });
  });
});

describe('loading', () => {
  test.each([
    ['x = = 1', 'syntax', 1, "line 1: unexpected symbol near '='"],
    [
      'function update_func()\n  if true then\nend',
      'syntax',
      3,
      "line 3: 'end' expected (to close 'function' at line 1) near <eof>",
    ],
    [
      'x = 1',
      'shape',
      null,
      'update_func is not defined: a program defines function update_func(player, ai, monsters, items)',
    ],
    ['', 'shape', null, 'update_func is not defined'],
    ['error("at once")', 'error', 1, 'line 1: at once'],
    [
      'local home = player.position',
      'error',
      1,
      "line 1: attempt to index a nil value (global 'player'): player is set only inside update_func",
    ],
    ['while true do end', 'instructions', 1, 'line 1: too many instructions'],
    [
      `-- ${'x'.repeat(20_000)}`,
      'shape',
      null,
      'the program has 20003 characters; at most 20000 are allowed',
    ],
  ])('%#', (source, kind, line, message) => {
    const machine = createMachine({ ...DEFAULT_LIMITS, tickMs: 600_000 });
    const result = machine.load(source);
    expect(result).toMatchObject({ ok: false, kind, line });
    expect(result.ok ? '' : result.message.slice(0, message.length)).toBe(message);
    expect(machine.source).toBeNull();
  });

  test('puts a program in afresh', () => {
    const machine = machineWith('n = 1 function update_func(p, ai) ai.mark = 1 end');
    tickOnce(classicWorld(), machine);
    expect(machine.load('function update_func(p, ai) return tostring(n) .. tostring(ai.mark) end').ok).toBe(
      true,
    );
    expect(tickOnce(classicWorld(), machine).result).toMatchObject({ said: 'nilnil' });
  });

  test('binary chunks are no programs', () => {
    expect(createMachine().load('\u001bLua')).toMatchObject({ ok: false, kind: 'syntax' });
  });

  test('a stopped machine is empty', () => {
    const machine = machineWith('function update_func() end');
    machine.stop();
    expect(tickOnce(classicWorld(), machine).result).toMatchObject({
      ok: false,
      kind: 'shape',
      message: 'no program is loaded: load one first',
    });
  });

  test('usage tells what was spent', () => {
    const machine = createMachine();
    expect(machine.usage).toEqual({ instructions: 0, millis: 0, chargedBytes: 0 });
    machine.load('function update_func() for i = 1, 1000 do end end');
    tickOnce(classicWorld(), machine);
    expect(machine.usage.instructions).toBeGreaterThan(1000);
    expect(machine.usage.instructions).toBeLessThan(1100);
  });
});

test('the limits that are told are those that hold', () => {
  expect(FIXED_LIMITS.stringBytes.value).toBe(DEFAULT_LUA_LIMITS.stringBytes);
  const { callDepth, stringBytes } = FIXED_LIMITS;
  const nested = (calls: number) =>
    saysOf(`local function f(n) if n > 1 then return 1 + f(n - 1) end return 1 end
    return f(${calls})`);
  expect(nested(callDepth.value)).toBe(String(callDepth.value));
  expect(nested(callDepth.value + 5)).toBe(
    `line 2: stack overflow (calls nest deeper than ${callDepth.value})`,
  );
  expect(saysOf(`return #("x"):rep(${stringBytes.value})`)).toBe(String(stringBytes.value));
  expect(saysOf(`return #("x"):rep(${stringBytes.value} + 1)`)).toMatch(/too long/);
});

describe('chance and time', () => {
  test('come from the world', () => {
    const source = 'function update_func() return math.random(1000000) .. " " .. os.time() end';
    const say = (world = classicWorld()) => tickOnce(world, machineWith(source));
    const first = say();
    expect(say().result).toEqual(first.result);
    const second = say(first.world);
    expect(second.result).not.toEqual(first.result);
    const seconds = [first, second].map(({ result }) => (result.ok ? Number(result.said.split(' ')[1]) : 0));
    expect((seconds[1] ?? 0) - (seconds[0] ?? 0)).toBe(1);
  });

  test('and while loading, from the source', () => {
    const says = (source: string) => tickOnce(classicWorld(), machineWith(source)).result;
    const source = 'r = math.random(1000000) function update_func() return r end';
    expect(says(source)).toEqual(says(source));
    expect(says(`${source} `)).not.toEqual(says(source));
  });
});

describe('what a program last did', () => {
  const actOf = (source: string) => tickOnce(classicWorld(), machineWith(source)).result.act;

  test('is told with its line and what its variables hold there', () => {
    const act = actOf(`local function go(ai, step)
  local count, path = 2, { step, step }
  do local gone = 1 end
  ai:move(step)
end
function update_func(player, ai)
  go(ai, "d")
  return "on my way"
end`);
    expect(act).toEqual({
      call: 'move',
      argument: 'd',
      succeeded: true,
      line: 4,
      variables: [
        { name: 'ai', value: "Ann's companion at (2, 3)" },
        { name: 'step', value: '"d"' },
        { name: 'count', value: '2' },
        { name: 'path', value: 'a list of 2' },
      ],
    });
  });

  test('counts also where a wall was in the way, or the tick failed later', () => {
    expect(actOf('function update_func(player, ai)\nai:move("w")\nerror("no")\nend')).toMatchObject({
      call: 'move',
      succeeded: false,
      line: 2,
    });
    expect(actOf('function update_func(player, ai)\n\nai:remove_item("bow")\nend')).toMatchObject({
      call: 'remove_item',
      argument: 'bow',
      succeeded: false,
      line: 3,
    });
  });

  test('is nothing where it stood still', () => {
    expect(actOf('function update_func() return "here" end')).toBeNull();
  });
});
