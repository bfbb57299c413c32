import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RecordFormat, readRecord, versionOf } from '../../src/store/versioned.ts';

/** A record that was a name, then a name with a colour, and is now a list of names with a colour each. */
const first = z.strictObject({ version: z.literal(1), name: z.string() });
const second = z.strictObject({ version: z.literal(2), name: z.string(), colour: z.string() });
const present = z.strictObject({
  version: z.literal(3),
  names: z.array(z.object({ name: z.string(), colour: z.string() })),
});
const format: RecordFormat<z.infer<typeof present>> = {
  name: 'name',
  migrations: [
    (record) => ({ ...first.parse(record), version: 2, colour: 'red' }),
    (record) => {
      const { name, colour } = second.parse(record);
      return { version: 3, names: [{ name, colour }] };
    },
  ],
  parse: (record) => present.parse(record),
};

describe('a versioned record', () => {
  const ann = { version: 3, names: [{ name: 'Ann', colour: 'red' }] };

  test.each([
    ['the first version', { version: 1, name: 'Ann' }],
    ['the version between', { version: 2, name: 'Ann', colour: 'red' }],
    ['the present version', ann],
  ])('of %s is read as one of today', (_, record) => {
    expect(versionOf(format)).toBe(3);
    expect(readRecord(format, record)).toEqual({ ok: true, value: ann });
  });

  test.each([
    ['no version', { name: 'Ann' }, 'no name record: it names no version'],
    ['no object', 'Ann', 'no name record: it names no version'],
    ['a later version', { version: 4 }, 'a name record of version 4: known here are those up to 3'],
    ['a first version that was none', { version: 1, nam: 'Ann' }, /a name record of version 1: .*nam/s],
    ['a present version that is none', { version: 3, names: [{}] }, /version 3: .*names\[0\]\.name/s],
  ])('with %s is refused with the reason', (_, record, problem) => {
    const reading = readRecord(format, record);
    expect(reading).toEqual({
      ok: false,
      problem:
        typeof problem === 'string' ? expect.stringContaining(problem) : expect.stringMatching(problem),
    });
  });
});
