import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/companion/edit/apply-diff.ts';

const PROGRAM = [
  'local turns = 0',
  '',
  'function update_func(player, ai)',
  '  turns = turns + 1',
  '  ai:move("w")',
  '  return "turn " .. turns',
  'end',
  '',
].join('\n');
const CHANGED = PROGRAM.replace('"w"', '"s"');
const HUNK = [
  '   turns = turns + 1',
  '-  ai:move("w")',
  '+  ai:move("s")',
  '   return "turn " .. turns',
].join('\n');

describe('an answer with a diff', () => {
  test.each([
    ['with right numbers', `\`\`\`diff\n--- a\n+++ b\n@@ -4,3 +4,3 @@\n${HUNK}\n\`\`\``],
    ['with wrong numbers', `\`\`\`diff\n@@ -1,9 +2,7 @@\n${HUNK}\n\`\`\``],
    ['with no numbers', `\`\`\`diff\n@@ @@\n${HUNK}\n\`\`\``],
    ['without a fence', `--- a\n+++ b\n@@ -4,3 +4,3 @@\n${HUNK}`],
    ['in a fence without a language', `Down it is.\n\`\`\`\n@@ -4,3 +4,3 @@\n${HUNK}\n\`\`\`\nDone.`],
  ])('%s is applied', (_, answer) => {
    const edited = applyEdit(PROGRAM, answer);
    expect(edited).toMatchObject({ ok: true, source: CHANGED, by: 'diff' });
    expect(edited).toHaveProperty('diff', expect.stringContaining('-  ai:move("w")\n+  ai:move("s")'));
  });

  test('that does not fit says so', () => {
    const edited = applyEdit(PROGRAM, '```diff\n@@ -4,2 +4,2 @@\n-  ai:jump()\n+  ai:move("s")\n```');
    expect(edited).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('does not fit') },
    });
  });

  test('that does not fit is passed over for a whole program beside it', () => {
    const answer = `\`\`\`diff\n@@ -4,2 +4,2 @@\n-  ai:jump()\n+  x\n\`\`\`\nOr all of it:\n\`\`\`lua\n${CHANGED}\`\`\``;
    expect(applyEdit(PROGRAM, answer)).toMatchObject({ ok: true, source: CHANGED, by: 'replacement' });
  });
});

test('a whole program takes the place of the old one, and the difference is shown', () => {
  const edited = applyEdit(PROGRAM, `\`\`\`lua\n${CHANGED}\`\`\``);
  expect(edited).toMatchObject({ ok: true, source: CHANGED, by: 'replacement' });
  expect(edited).toHaveProperty('diff', expect.stringContaining('+  ai:move("s")'));
});
