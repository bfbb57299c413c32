import { expect, test } from 'vitest';
import { qualityOf } from '../../../src/companion/quality/quality.ts';

const PLAIN = `-- Walks down.
function update_func(player, ai)
  if ai.health > 1 and player.health > 1 then ai:move("s") end
end
`;

test('counts lines, functions, branches and comments', () => {
  expect(qualityOf(PLAIN)).toEqual({
    lines: 4,
    functions: 1,
    branches: 2,
    commentRatio: 0.25,
    duplicateLines: 0,
    score: 100,
  });
});

test('repetition and length cost points', () => {
  const repeated = PLAIN.replace('end\n', `${'  ai:move_random()\n'.repeat(60)}end\n`);
  const { duplicateLines, score } = qualityOf(repeated);
  expect(duplicateLines).toBeGreaterThan(50);
  expect(score).toBeLessThan(50);
});
