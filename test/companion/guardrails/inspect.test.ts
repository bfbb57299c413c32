import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/companion/guardrails/inspect.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';

function findings(source: string) {
  const inspected = inspect(source, DEFAULT_LIMITS);
  if (!inspected.ok) throw new Error(inspected.problem.message);
  return inspected.inspection;
}

const tick = (body: string): string => `function update_func(player, ai, monsters, items)\n${body}\nend\n`;

describe('what must not run', () => {
  test.each([
    ['no entry point', 'local x = 1', 'no-entry-point', null, 'update_func is missing'],
    ['a local entry point', 'local function update_func() end', 'no-entry-point', 1, 'leave "local" out'],
    ['a library that is absent', tick('io.write("x")'), 'forbidden-name', 2, 'print writes to the log'],
    [
      'a function that is absent',
      tick('local t = setmetatable({}, {})'),
      'forbidden-name',
      2,
      'use plain tables',
    ],
    ['the environment', tick('_ENV = {}'), 'forbidden-name', 2, 'use globals'],
    ['a part of a library', tick('os.execute("ls")'), 'forbidden-name', 2, 'os has clock'],
    [
      'a method that is absent',
      tick('ai:attack(monsters[1])'),
      'no-such-method',
      2,
      'a fight happens by itself',
    ],
    ['health written', tick('ai.health = 99'), 'read-only-field', 2, 'only the rules'],
    [
      'the position of a monster written',
      tick('monsters[1].position = {2, 2}'),
      'read-only-field',
      2,
      'ai:move',
    ],
    [
      'a field of all items written',
      tick('for _, item in ipairs(items) do\nitem.name = "sword"\nend'),
      'read-only-field',
      3,
      'only the rules',
    ],
    ['a loop for ever', tick('while true do\nai:move("w")\nend'), 'endless-loop', 2, 'never ends'],
    ['a loop until never', tick('repeat local x = 1 until false'), 'endless-loop', 2, 'never ends'],
    [
      'a break of an inner loop only',
      tick('while 1 do\nfor i = 1, 3 do break end\nend'),
      'endless-loop',
      2,
      'never',
    ],
    [
      'dots in place of code',
      tick('local x = 1').concat('local rest = ...'),
      'placeholder',
      4,
      'write all of it',
    ],
    ['too much', tick(`-- ${'x'.repeat(20_000)}`), 'too-large', null, 'at most 20000'],
  ])('%s', (_, source, rule, line, words) => {
    expect(findings(source).blocks).toMatchObject([{ rule, line, message: expect.stringContaining(words) }]);
  });
});

describe('what may run', () => {
  test.each([
    ['a loop with a way out', tick('while true do if ai:move_random() then break end end')],
    ['a loop that returns', tick('repeat return "x" until false')],
    ['names that the program defines itself', `${tick('wait(1)')}function wait(n) end\n`],
    ['fields called like what is absent', tick('local t = {debug = 1, io = 2}\nreturn t.debug + t.io')],
    ['methods of its own', tick('local bag = {}\nfunction bag:take(x) end\nbag:take(1)')],
    ['fields of its own tables', tick('local node = {}\nnode.position = {1, 1}\nnode.health = 1')],
    ['custom fields of entities', tick('ai.goal = 1')],
    [
      'more parameters where they are taken',
      tick('local function f(...) return select("#", ...) end\nreturn f(1)'),
    ],
    ['an entry point that is assigned', 'update_func = function() end'],
    ['an entry point by way of _G', '_G.update_func = function() end'],
  ])('%s', (_, source) => {
    expect(findings(source).blocks).toEqual([]);
  });
});

describe('what a person is told', () => {
  test.each([
    ['a path that is not used', tick('ai:find_path_to(player)'), 'unused-path', 2],
    ['a name where a place belongs', tick('local d = ai:distance_to("sword")'), 'name-as-position', 2],
    ['the list element before the first', tick('local m = monsters[0]'), 'zero-based', 2],
    ['counting from 0', tick('for i = 0, #items - 1 do end'), 'zero-based', 2],
    [
      'a counter that begins anew',
      tick('local turns = 0\nturns = turns + 1\nreturn turns'),
      'state-resets',
      2,
    ],
  ])('%s', (_, source, rule, line) => {
    const { blocks, warnings } = findings(source);
    expect(blocks).toEqual([]);
    expect(warnings).toMatchObject([{ rule, line }]);
  });

  test('no word of what is right', () => {
    const source = `local turns = 0\n${tick('turns = turns + 1\nlocal n = 0\nfor _ in ipairs(items) do n = n + 1 end\nreturn n')}`;
    expect(findings(source).warnings).toEqual([]);
  });
});
