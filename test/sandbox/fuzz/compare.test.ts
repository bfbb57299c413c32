import { expect, test } from 'vitest';
import { compare } from './compare.ts';

const PROGRAMS = 1_000;

test('random programs do the same as in an unpatched fengari', () => {
  const different: string[] = [];
  let same = 0;
  for (let index = 0; index < PROGRAMS; index++) {
    const seed = `ci ${index}`;
    const comparison = compare(seed);
    if (comparison === 'same') same++;
    else if (comparison !== 'not comparable') {
      different.push(`${seed}:\n  plain   ${comparison.plain}\n  patched ${comparison.patched}`);
    }
  }
  expect(different).toEqual([]);
  expect(same).toBeGreaterThan(PROGRAMS * 0.8);
});
