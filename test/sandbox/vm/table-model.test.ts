/** The rewritten tables against a plain model: random writes, then every way of reading. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, getKey, lengthOf, setKey } from '../../../src/sandbox/vm/tables.ts';
import {
  binary,
  boolean,
  float,
  integer,
  keep,
  type LuaValue,
  NIL,
  number,
} from '../../../src/sandbox/vm/values.ts';
import { newLua, run } from './harness.ts';

type Key = number | string | boolean;

const keyArbitrary: fc.Arbitrary<Key> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
  {
    weight: 3,
    arbitrary: fc.string({ maxLength: 2, unit: fc.constantFrom('a', 'b', '1', '\x01', '#', '\xff') }),
  },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -1.5, 2 ** 40, Number.POSITIVE_INFINITY, -0) },
);
/** A value, or null to remove the key; several keys in a row make sequences. */
const writeArbitrary = fc.record({
  key: keyArbitrary,
  run: fc.integer({ min: 1, max: 6 }),
  value: fc.option(fc.integer({ min: 1, max: 9 })),
  asFloat: fc.boolean(),
});

function luaKey(key: Key, asFloat: boolean): LuaValue {
  if (typeof key === 'string') return binary(key);
  if (typeof key === 'boolean') return boolean(key);
  return asFloat ? float(key) : number(key);
}

test('holds what was written, traverses each entry once, and has a border for its length', () => {
  const lua = newLua();
  fc.assert(
    fc.property(fc.array(writeArbitrary, { maxLength: 60 }), (writes) => {
      const table = lua.newTable();
      const model = new Map<Key, number>();
      for (const { key, run: length, value, asFloat } of writes) {
        const keys = Array.from({ length: typeof key === 'number' ? length : 1 }, (_, offset) =>
          typeof key === 'number' ? key + offset + 0 : key,
        );
        for (const each of keys) {
          setKey(table, luaKey(each, asFloat), value === null ? NIL : integer(value));
          if (value === null) model.delete(each);
          else model.set(each, value);
        }
      }
      for (const [key, value] of model) {
        for (const asFloat of [true, false]) expect(getKey(table, luaKey(key, asFloat)).value).toBe(value);
      }
      const found = [...entriesOf(table)].map(([key, value]) => [plain(key), value.value] as const);
      expect(new Map(found)).toEqual(model);
      expect(found).toHaveLength(model.size);
      const border = lengthOf(table);
      expect(border === 0 || model.has(border)).toBe(true);
      expect(model.has(border + 1)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

function plain(key: LuaValue): unknown {
  return typeof key.value === 'object' && key.value !== null ? binaryKey(key) : key.value;
}

function binaryKey(key: LuaValue): string {
  return (keep(key).value as { binary(): string }).binary();
}

test('pairs visits each entry once although entries are changed and removed meanwhile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 4 }),
      (keys, modulus, rest) => {
        const source = `
          local t, model, visits = {}, 0, 0
          for _, k in ipairs({${keys.join(',')}}) do
            local key = k % 3 == 0 and 'k' .. k or k
            if t[key] == nil then model = model + 1 end
            t[key] = k
          end
          for k, v in pairs(t) do
            visits = visits + 1
            if v % ${modulus} == ${rest} then t[k] = nil else t[k] = v + ${modulus} end
          end
          local left = 0
          for k, v in pairs(t) do left = left + 1 end
          return visits == model and left <= model`;
        expect(run(source).returned).toBe('true');
      },
    ),
    { numRuns: 300 },
  );
});
