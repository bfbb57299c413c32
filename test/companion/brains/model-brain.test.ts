import { describe, expect, test } from 'vitest';
import type { WriteRequest } from '../../../src/companion/brain.ts';
import { createModelBrain } from '../../../src/companion/brains/model-brain.ts';
import type {
  Completer,
  Completion,
  CompletionRequest,
  PromptFamily,
} from '../../../src/companion/completer.ts';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { classicWorld } from '../../sandbox/classic-world.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const OPTIONS = { signal: new AbortController().signal, onTokens: () => {}, seed: 0 };
const said = (text: string): Completion => ({ ok: true, text, tokens: 4, promptTokens: 9, complete: true });

function scripted(family: PromptFamily, answer: (request: CompletionRequest, round: number) => Completion) {
  const asked: CompletionRequest[] = [];
  const completer: Completer = {
    name: 'tiny',
    family,
    async complete(request) {
      asked.push(request);
      return answer(request, asked.length - 1);
    },
    close: async () => {},
  };
  return { completer, asked };
}

function requestFor(order: string, more: Partial<WriteRequest> = {}): WriteRequest {
  return {
    order,
    world: classicWorld(),
    companion: companionId(1),
    part: null,
    goal: null,
    program: null,
    attempts: [],
    strategy: 'write',
    ...more,
  };
}

const lastText = (asked: readonly CompletionRequest[]): string => asked.at(-1)?.messages.at(-1)?.text ?? '';

describe('the luamancer family', () => {
  test('is asked for the likeliest plan alone', async () => {
    const { completer, asked } = scripted('luamancer', () => said('get I1'));
    const brain = createModelBrain(completer, { candidates: 3 });
    const answer = await brain.plan(requestFor('grab the swrod!'), { ...OPTIONS, seed: 0 });
    expect(asked).toMatchObject([
      { messages: [{ role: 'user', text: 'plan: grab the I1 .' }], temperature: 0 },
    ]);
    expect(answer).toMatchObject({ ok: true, plans: [planOf('get I1', { I1: 'sword' })] });
  });

  test.each([
    [
      'wait till i am at 4,2 then come',
      'wait till i am I1 then come',
      'until close I1 do stay end ; come',
      'until on me at N1 N2 do stay end ; come',
    ],
    [
      'kill the bat thats at 4,2',
      'kill the M1 thats I1',
      'kill M1 that near I1',
      'kill M1 that near at N1 N2',
    ],
    [
      'go to 4,2 and wait 7 turns',
      'go to I1 and wait N1 turns',
      'goto I1 ; wait N1',
      'goto at N1 N2 ; wait N3',
    ],
  ])('sees cells as one word each, and means squares: %s', async (order, text, plan, meant) => {
    const { completer, asked } = scripted('luamancer', () => said(plan));
    const answer = await createModelBrain(completer).plan(requestFor(order), OPTIONS);
    expect(lastText(asked)).toBe(`plan: ${text}`);
    const slots = { N1: '4', N2: '2', N3: '7', M1: 'bat' };
    expect(answer).toMatchObject({ ok: true, plans: [planOf(meant, slots)] });
  });

  test('is asked, with another seed, for several plans that differ', async () => {
    const plans = ['get I1', 'get I1', 'nonsense', 'bring I1', 'get I2'];
    const { completer, asked } = scripted('luamancer', (_, round) => said(plans[round % plans.length] ?? ''));
    const answer = await createModelBrain(completer, { candidates: 3 }).plan(requestFor('grab the swrod!'), {
      ...OPTIONS,
      seed: 1,
    });
    if (!answer.ok) throw new Error(answer.message);
    expect(asked[0]?.messages).toEqual([{ role: 'user', text: 'plan: grab the I1 .' }]);
    expect(asked.map(({ temperature }) => temperature > 0)).toEqual([true, true, true, true, true, true]);
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(asked.length);
    // "get I2" names a slot that the order does not have.
    expect(answer.plans.map((plan) => [formatPlan(plan).text, formatPlan(plan).slots.get('I1')])).toEqual([
      ['get I1', 'sword'],
      ['bring I1', 'sword'],
    ]);
  });

  test('is asked for others where the likeliest plan leaves out what the order names', async () => {
    const plans = ['get I1 ; come', 'get I1 ; goto I2 ; come', 'come'];
    const { completer, asked } = scripted('luamancer', (_, round) => said(plans[round % plans.length] ?? ''));
    const brain = createModelBrain(completer, { candidates: 3 });
    const answer = await brain.plan(requestFor('take the sword to 5,7, then come'), OPTIONS);
    if (!answer.ok) throw new Error(answer.message);
    expect(asked.map(({ temperature }) => temperature > 0)).toEqual([false, true]);
    expect(answer.plans.map((plan) => formatPlan(plan).text)).toEqual([
      'get I1 ; goto at N1 N2 ; come',
      'get I1 ; come',
    ]);
  });

  test('is believed where the order itself takes something back', async () => {
    const { completer, asked } = scripted('luamancer', () => said('get I2'));
    const answer = await createModelBrain(completer).plan(requestFor('the sword, no wait, the bow'), OPTIONS);
    expect(answer).toMatchObject({ ok: true, plans: [planOf('get I1', { I1: 'bow' })] });
    expect(asked.length).toBe(1);
  });

  test('passes where it writes no plan', async () => {
    const { completer, asked } = scripted('luamancer', () => said('get get'));
    const answer = await createModelBrain(completer).plan(requestFor('hm'), OPTIONS);
    expect(answer).toMatchObject({ ok: false, kind: 'passes' });
    expect(asked.length).toBeLessThanOrEqual(16);
  });

  test('is asked for the program of one action, and gets its values back', async () => {
    const { completer, asked } = scripted('luamancer', () =>
      said('function update_func() if N1 > 1 then return "I1 T1" end end'),
    );
    const part = planOf('get N1 I1', { N1: '3', I1: 'bow' });
    const answer = await createModelBrain(completer).write(requestFor('get three bows', { part }), OPTIONS);
    expect(asked[0]?.messages).toEqual([{ role: 'user', text: 'code: get N1 I1' }]);
    expect(answer).toMatchObject({
      ok: true,
      text: 'function update_func() if 3 > 1 then return "bow T1" end end',
    });
  });

  test.each([null, planOf('come ; stay'), planOf('repeat 2 do come end')])(
    'passes on what is no single action',
    async (part) => {
      const { completer, asked } = scripted('luamancer', () => said('x'));
      const answer = await createModelBrain(completer).write(requestFor('come', { part }), OPTIONS);
      expect(answer).toMatchObject({ ok: false, kind: 'passes' });
      expect(asked).toEqual([]);
    },
  );
});

describe('the general family', () => {
  test('is told the plan language, and its plan is found among its words', async () => {
    const { completer, asked } = scripted('general', () => said('<think>hm</think>Sure:\n`kill M1`\n'));
    const answer = await createModelBrain(completer).plan(requestFor('slay a bat'), OPTIONS);
    expect(answer).toMatchObject({ ok: true, plans: [planOf('kill M1', { M1: 'bat' })] });
    expect(lastText(asked)).toContain('slay a M1 =>');
  });

  test('is told the world, the API and the part, in a prompt that begins the same for every order', async () => {
    const { completer, asked } = scripted('general', () => said('x'));
    const brain = createModelBrain(completer, {
      examples: () => [{ order: 'follow me', source: '-- follow' }],
    });
    const part = planOf('kill M1', { M1: 'bat' });
    await brain.write(requestFor('kill "a" bat', { part, goal: '#monsters == 3' }), OPTIONS);
    const first = asked[0]?.messages;
    await brain.write(requestFor('come', { part: planOf('come') }), OPTIONS);
    expect(asked[1]?.messages[0]).toEqual(first?.[0]);
    expect(first?.[0]?.text).toContain('WRONG: local path = ai:find_path_to("sword")');
    for (const words of [
      'monster: bat at row 12 column 11',
      'weakness arrow and bow',
      'kill a bat',
      '#monsters == 3',
      '-- follow',
      `"kill 'a' bat"`,
    ]) {
      expect(first?.[1]?.text).toContain(words);
    }
  });

  test('is shown what was wrong, and told to begin anew when mending fails', async () => {
    const { completer, asked } = scripted('general', () => said('x'));
    const brain = createModelBrain(completer);
    const attempts = [
      { source: 'bad()', stage: 'load', problems: [{ code: 'error', message: 'no bad', line: 1 }] },
    ] as const;
    const part = planOf('come');
    await brain.write(requestFor('come', { part, attempts, strategy: 'mend' }), OPTIONS);
    expect(asked[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(lastText(asked)).toContain('error: no bad');
    await brain.write(requestFor('come', { part, attempts, strategy: 'rewrite' }), OPTIONS);
    expect(asked[1]?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(lastText(asked)).toContain('anew in another');
    expect(asked[1]?.temperature).toBeGreaterThan(0);
  });

  test.each([
    ['player:has_item("sword")', 'player:has_item("sword")'],
    ['```lua\n#monsters < #start.monsters\n```', '#monsters < #start.monsters'],
    ['true', null],
    ['ai.health ==', null],
  ])('is asked for the goal of an order that was not taken apart: %j', async (text, goal) => {
    const { completer } = scripted('general', (_, round) => said(round === 0 ? text : 'x'));
    const answer = await createModelBrain(completer).write(requestFor('do something odd'), OPTIONS);
    expect(answer).toMatchObject({ ok: true, goal });
  });

  test.each([
    ['too-long', 'passes'],
    ['unavailable', 'unavailable'],
    ['timeout', 'timeout'],
    ['cancelled', 'cancelled'],
  ] as const)('hands on that it is %s', async (kind, expected) => {
    const { completer } = scripted('general', () => ({ ok: false, kind, message: 'why' }));
    const answer = await createModelBrain(completer).plan(requestFor('come'), OPTIONS);
    expect(answer).toEqual({ ok: false, kind: expected, message: 'why' });
  });
});
