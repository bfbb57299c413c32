import { describe, expect, test } from 'vitest';
import type { Completer, CompletionRequest } from '../../../src/companion/completer.ts';
import { type EditKind, edit } from '../../../src/companion/edit/edit.ts';
import { OrderWork } from '../../../src/companion/fulfil/order-work.ts';
import { optionsFor } from '../fulfil/scripted-brain.ts';

const PROGRAM =
  'function update_func(player, ai)\n  ai:move("w")\n  ai:move("d")\n  return "Done: walked"\nend\n';
const NOTHING = { goal: null, always: null, approved: false };

async function edited(answers: readonly string[], kind: EditKind, order = 'go down instead') {
  const asked: CompletionRequest[] = [];
  const completer: Completer = {
    name: 'scripted',
    family: 'general',
    async complete(request) {
      asked.push(request);
      const text = answers[Math.min(asked.length, answers.length) - 1] ?? '';
      return { ok: true, text, tokens: 5, promptTokens: 5, complete: true };
    },
    close: async () => {},
  };
  const work = new OrderWork(order, optionsFor([]).options);
  return { outcome: await edit(work, completer, PROGRAM, kind, NOTHING), asked };
}

const fence = (text: string): string => `\`\`\`lua\n${text}\`\`\``;

describe('tweak', () => {
  test('shows what changed', async () => {
    const answer = '```diff\n@@ -2,1 +2,1 @@\n-  ai:move("w")\n+  ai:move("s")\n```';
    const { outcome, asked } = await edited([answer], { kind: 'tweak' });
    expect(outcome).toMatchObject({ ok: true, source: PROGRAM.replace('"w"', '"s"') });
    expect(asked[0]?.messages.at(-1)?.text).toContain('"go down instead"');
  });

  test('asks again with what is wrong', async () => {
    const { outcome, asked } = await edited(
      ['no idea', fence(PROGRAM.replace('"w"', '"q"')), fence(PROGRAM.replace('"w"', '"s"'))],
      {
        kind: 'tweak',
      },
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(asked[2]?.messages.at(-1)?.text).toContain('move needs a direction');
  });
});

test('fix tells what was wrong, in the words of the model', async () => {
  const problems = [{ code: 'error', message: 'line 2: boom', line: 2 }] as const;
  const answer = `It walks up into a wall.\n${fence(PROGRAM.replace('"w"', '"s"'))}`;
  const { outcome, asked } = await edited([answer], { kind: 'fix', problems });
  expect(outcome).toMatchObject({ ok: true, explanation: 'It walks up into a wall.' });
  expect(asked[0]?.messages.at(-1)?.text).toContain('line 2: boom');
});

describe('refactor', () => {
  test('is kept where it does the same and is shorter', async () => {
    const shorter = 'function update_func(player, ai)\n  ai:move("d")\n  return "Done: walked"\nend\n';
    const { outcome } = await edited([fence(shorter)], { kind: 'refactor', aim: 'shorter' });
    expect(outcome).toMatchObject({ ok: true, source: shorter });
  });

  test.each([
    ['does something else', 'function update_func() return "Done: no" end\n', 'does something else'],
    ['is longer', `-- one\n-- two\n-- three\n${PROGRAM}`, 'not shorter'],
  ])('is not kept where it %s', async (_, source, message) => {
    const { outcome } = await edited([fence(source)], { kind: 'refactor', aim: 'shorter' });
    expect(outcome).toMatchObject({ ok: false, kind: 'rejected', message: expect.stringContaining(message) });
  });
});
