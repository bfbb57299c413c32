import { describe, expect, test } from 'vitest';
import { argumentError } from '../../../src/sandbox/api/errors.ts';
import { explain } from '../../../src/sandbox/api/explain.ts';
import { nearest } from '../../../src/sandbox/api/suggest.ts';

describe("Lua's messages with a word on what would be right", () => {
  test.each([
    ["attempt to call a nil value (method 'mov')", "did you mean 'move'?"],
    ["attempt to call a nil value (method 'findPathTo')", "did you mean 'find_path_to'?"],
    ["attempt to call a nil value (method 'distanceto')", "did you mean 'distance_to'?"],
    [
      "attempt to call a nil value (method 'attack')",
      'there is none; a fight happens by itself beside a monster, if the right weapon is held',
    ],
    ["attempt to call a nil value (method 'valid_move')", 'valid_move is a function: write valid_move(...)'],
    [
      "attempt to call a nil value (global 'distance_to')",
      'distance_to is a method: write ai:distance_to(...)',
    ],
    ["attempt to call a nil value (global 'valid_moves')", "did you mean 'valid_move'?"],
    ["attempt to call a nil value (global 'setmetatable')", 'there is none; use plain tables and functions'],
    [
      "attempt to index a nil value (global 'io')",
      'there is none; a program reads no files; print writes to the log',
    ],
    ["attempt to index a nil value (global 'monster')", "did you mean 'monsters'?"],
    ["attempt to index a nil value (global 'player')", 'player is set only inside update_func'],
    ["attempt to index a nil value (field 'postion')", "did you mean 'position'?"],
    ["attempt to perform arithmetic on a nil value (field 'colm')", "did you mean 'col'?"],
    ["attempt to perform arithmetic on a nil value (field 'row')", 'there is none; write e.position.row'],
    ["attempt to concatenate a nil value (field 'nmae')", "did you mean 'name'?"],
    ["attempt to get length of a nil value (field 'itms')", "did you mean 'items'?"],
    [
      "attempt to call a nil value (field 'execute')",
      'there is none; os has clock, date, difftime and time only',
    ],
    ['attempt to call a table value', 'go through a list with ipairs(list)'],
  ])('%s', (message, hint) => {
    expect(explain(message)).toBe(`${message}: ${hint}`);
  });

  test.each([
    "attempt to index a nil value (local 'target')",
    "attempt to index a nil value (field 'position')",
    "attempt to call a nil value (global 'frobnicate')",
    'attempt to compare number with nil',
    "a text of the program's own",
  ])('nothing is added to: %s', (message) => {
    expect(explain(message)).toBe(message);
  });
});

test("the contract's own example of an argument error", () => {
  expect(argumentError('place', 'find_path_to', 'the string "sword"', 'string')).toBe(
    'find_path_to needs an entity or a position {row, col}, got the string "sword": ' +
      'look the item up in items and pass item.position',
  );
});

test('a word is near when few letters differ, and the nearest wins', () => {
  expect(nearest('swrod', ['bow', 'sword', 'word'])).toBe('sword');
  expect(nearest('SWORD', ['bow', 'sword'])).toBe('sword');
  expect(nearest('js', ['os'])).toBeNull();
  expect(nearest('x', ['bow', 'sword'])).toBeNull();
  expect(nearest('', ['bow'])).toBeNull();
  expect(nearest('banana', ['bow', 'sword'])).toBeNull();
});
