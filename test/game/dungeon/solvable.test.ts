import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { step } from '../../../src/game/rules/step.ts';
import { solve } from './solver.ts';

const LEVELS = 1000;
const DEPTHS = 8;

describe('every level can be won', () => {
  it('the classic one', () => {
    expect(solve(createWorld({ level: 'classic' }))?.world.status).toBe('won');
  });

  it.each(Array.from({ length: DEPTHS }, (_, index) => index + 1))(
    'those generated from 125 seeds at depth %i',
    (depth) => {
      const lost: string[] = [];
      for (let n = 0; n < LEVELS / DEPTHS; n++) {
        const seed = `seed-${n}`;
        if (solve(createWorld({ level: seed, depth })) === null) lost.push(seed);
      }
      expect(lost).toEqual([]);
    },
    120_000,
  );

  it('by inputs that replay to the same world', () => {
    const start = createWorld({ level: 'replayed', depth: 3 });
    const solution = solve(start);
    const replayed = solution?.inputs.reduce((world, inputs) => step(world, inputs).world, start);
    expect(replayed?.status).toBe('won');
    expect(replayed).toEqual(solution?.world);
  });
});
