import { describe, expect, test } from 'vitest';
import { fulfil } from '../../../src/companion/fulfil.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { classicWorld, PATIENT } from '../../sandbox/classic-world.ts';
import { draftOf, optionsFor, planOf, scriptedBrain } from './scripted-brain.ts';

const WALK = 'function update_func(player, ai)\n  ai:move("d")\n  return "Done: walked"\nend';
const STILL = 'function update_func() return "Done: I rest" end';
const MOVED = { goalOf: () => ({ goal: 'ai.position.col == 4', always: null, standing: false }) };
const GO = [planOf('walk right N1', { N1: '1' })];

describe('a program that passes', () => {
  test('is told with its plan, goal, rehearsal, maps and figures', async () => {
    const { brain } = scriptedBrain([`Sure!\n\`\`\`lua\n${WALK}\n\`\`\`\nHave fun.`], GO);
    const { options, progress } = optionsFor([brain], MOVED);
    const ended = await fulfil('walk one step right', options);
    expect(ended).toMatchObject({
      kind: 'program',
      brain: 'script',
      attempts: [{ stage: null, problems: [], tokens: 10 }],
      tokens: 13,
      accepted: {
        plan: ['walk 1 step right'],
        goal: 'ai.position.col == 4',
        promptHash: 'test-1',
        match: null,
        damage: 0,
        rehearsal: { verdict: 'accepted', goalTick: 1 },
        quality: { functions: 1 },
      },
    });
    if (ended.kind !== 'program') return;
    expect(ended.accepted.before[1]).toBe('#PA   #   >     #     ##');
    expect(ended.accepted.after[1]?.slice(0, 5)).toBe('#P A ');
    expect(progress.map(({ stage }) => stage)).toEqual(['planning', 'writing', 'checking', 'rehearsing']);
  });

  test('answers a question with what it says, without "Done:"', async () => {
    const { brain } = scriptedBrain(
      ['function update_func(p, a, m) return "Done: " .. #m .. " monsters" end'],
      [planOf('count monsters')],
    );
    const ended = await fulfil('how many monsters?', optionsFor([brain]).options);
    expect(ended).toMatchObject({ kind: 'answer', text: '4 monsters' });
  });

  test('answers a question by one run in the world as it is, with its first words where it comes to no end', async () => {
    const { brain } = scriptedBrain(
      [
        'local n = 0\nfunction update_func(p, a, m)\n  n = n + 1\n  if n < 2 then return end\n  return #m .. " monsters at " .. n\nend',
      ],
      [planOf('count monsters')],
    );
    const { options, progress } = optionsFor([brain]);
    const ended = await fulfil('how many monsters?', options);
    expect(ended).toMatchObject({ kind: 'answer', text: '4 monsters at 2', attempts: [{ stage: null }] });
    expect(progress.filter(({ stage }) => stage === 'rehearsing').length).toBe(1);
  });

  test('takes the first meaning whose program passes', async () => {
    const { brain, requests } = scriptedBrain([STILL, STILL, STILL, WALK], [planOf('stay'), ...GO]);
    const ended = await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'program', accepted: { plan: ['walk 1 step right'] } });
    expect(requests.map(({ part }) => part?.[0])).toMatchObject([
      { action: { do: 'stay' } },
      { action: { do: 'stay' } },
      { action: { do: 'stay' } },
      { action: { do: 'walk' } },
    ]);
  });

  test('of several parts is one program that takes one after the other', async () => {
    const { brain } = scriptedBrain([WALK, STILL], [planOf('walk right N1 ; wait N1', { N1: '1' })]);
    const ended = await fulfil('walk down, then wait', optionsFor([brain], MOVED).options);
    expect(ended).toMatchObject({
      kind: 'program',
      accepted: { plan: ['walk 1 step right', 'wait 1 turn'] },
    });
    if (ended.kind !== 'program') return;
    const run = rehearse(ended.accepted.source, classicWorld(), companionId(1), {
      ticks: 9,
      limits: PATIENT,
    });
    expect(run.ticks.map(({ said }) => said)).toEqual(['(1/2) walked', 'Done: I rest']);
  });
});

describe('attempts', () => {
  const TWO = [planOf('walk right N1 ; wait N2', { N1: '1', N2: '2' })];
  const BROKEN = 'function update_func() return nil .. "x" end';

  test('of a plan of several parts that all pass at once are one', async () => {
    const { brain } = scriptedBrain([WALK, STILL], TWO);
    const ended = await fulfil('walk right, then wait', optionsFor([brain], MOVED).options);
    expect(ended.attempts).toEqual([{ stage: null, problems: [], tokens: 20, millis: 0 }]);
  });

  test('are what was found wanting, and what passed; a part that passed counts with the whole', async () => {
    const { brain } = scriptedBrain([WALK, BROKEN, STILL], TWO);
    const ended = await fulfil('walk right, then wait', optionsFor([brain], MOVED).options);
    expect(ended.attempts).toMatchObject([
      { stage: 'rehearsal', tokens: 10 },
      { stage: null, tokens: 20 },
    ]);
  });

  test('are told by part, with the plan, as soon as it is known', async () => {
    const { brain } = scriptedBrain([WALK, BROKEN, STILL], TWO);
    const { options, progress } = optionsFor([brain], MOVED);
    await fulfil('walk right, then wait', options);
    const plan = ['walk 1 step right', 'wait 2 turns'];
    const [first, second] = plan.map((does, index) => ({ number: index + 1, of: 2, does }));
    const [planning, ...others] = progress;
    expect(planning).toEqual({ stage: 'planning', attempt: 0, tokens: 0 });
    expect(others.every((now) => now.plan?.join() === plan.join())).toBe(true);
    const told = others.filter(({ stage }) => stage !== 'checking');
    expect(told.map(({ stage, attempt, part }) => ({ stage, attempt, part }))).toEqual([
      // The whole at once is what this brain does not write.
      { stage: 'writing', attempt: 1, part: undefined },
      { stage: 'writing', attempt: 1, part: first },
      { stage: 'rehearsing', attempt: 1, part: first },
      { stage: 'writing', attempt: 1, part: second },
      { stage: 'rehearsing', attempt: 1, part: second },
      { stage: 'writing', attempt: 2, part: second },
      { stage: 'rehearsing', attempt: 2, part: second },
      { stage: 'rehearsing', attempt: 1, part: undefined },
    ]);
  });
});

describe('what a brain gets back', () => {
  const FAULTS = [
    {
      name: 'no code',
      text: 'I am sorry, I cannot do that.',
      stage: 'extract',
      code: 'shape',
      message: 'the answer holds no program',
    },
    {
      name: 'a placeholder',
      text: '```lua\nfunction update_func(p, ai)\n  -- TODO: your code here\nend\n```',
      stage: 'extract',
      code: 'shape',
      message: 'write all of it',
    },
    {
      name: 'a syntax error',
      text: '```lua\nfunction update_func(p, ai)\n  if ai.health != 3 then return end\nend\n```',
      stage: 'parse',
      code: 'syntax',
      message: 'line 2',
    },
    {
      name: 'a method that is not there',
      text: 'function update_func(p, ai) ai:attack(p) end',
      stage: 'guardrails',
      code: 'forbidden',
      message: 'there is no method attack: a fight happens by itself',
    },
    {
      name: 'an error while running',
      text: 'function update_func(p, ai) ai:move(ai:find_path_to("sword")[1]) end',
      stage: 'rehearsal',
      code: 'error',
      message: 'find_path_to needs an entity or a position',
    },
    {
      name: 'a goal missed',
      text: STILL,
      stage: 'rehearsal',
      code: 'goal',
      message: 'the goal did not hold',
    },
  ];
  test.each(FAULTS)('after $name', async ({ text, stage, code, message }) => {
    const { brain, requests } = scriptedBrain([text, WALK], GO);
    const ended = await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'program', attempts: [{ stage }, { stage: null }] });
    expect(requests[1]).toMatchObject({ strategy: 'mend', attempts: [{ stage, problems: [{ code }] }] });
    expect(requests[1]?.attempts[0]?.problems[0]?.message).toContain(message);
  });

  test('after the same error twice it is to begin anew', async () => {
    const missing = (name: string) => `function update_func(p, ai) return ${name}.x end`;
    const { brain, requests } = scriptedBrain([missing('foo'), `-- again\n${missing('foo')}`, WALK], GO);
    await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(requests.map(({ strategy }) => strategy)).toEqual(['write', 'mend', 'rewrite']);
  });

  test('after going to and fro between two errors it is to begin anew', async () => {
    const wrong = 'function update_func(p, ai) ai:attack(p) end';
    const { brain, requests } = scriptedBrain([STILL, wrong, `${STILL}\n-- mended`, WALK], GO);
    await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(requests.map(({ strategy }) => strategy)).toEqual(['write', 'mend', 'mend', 'rewrite']);
  });

  test('who always writes the same is given up before all attempts are used', async () => {
    const { brain, requests } = scriptedBrain([STILL], GO);
    const ended = await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'refused', nearest: ['follow me', 'bring me the sword', 'explore'] });
    expect(requests.length).toBe(3);
  });

  test('who writes ever new faults is given up after five attempts', async () => {
    let number = 0;
    const { brain, requests } = scriptedBrain(
      [() => `function update_func() return x${'y'.repeat(++number)}.z end`],
      GO,
    );
    const ended = await fulfil('walk one step right', optionsFor([brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'refused' });
    expect(requests.length).toBe(5);
  });
});

describe('brains in turn', () => {
  test('one that knows nothing leaves the order to the next', async () => {
    const first = scriptedBrain([], [], 'library').brain;
    const { brain } = scriptedBrain([WALK], GO, 'model');
    const ended = await fulfil('walk one step right', optionsFor([first, brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'program', brain: 'model' });
  });

  test('one that breaks or fails does so as well', async () => {
    const throwing = scriptedBrain([() => Promise.reject(new Error('boom'))], GO, 'broken').brain;
    const failing = scriptedBrain([STILL], GO, 'failing').brain;
    const { brain } = scriptedBrain([WALK], GO, 'model');
    const ended = await fulfil('walk one step right', optionsFor([throwing, failing, brain], MOVED).options);
    expect(ended).toMatchObject({ kind: 'program' });
  });

  test('when nobody knows, it is said what is understood', async () => {
    const ended = await fulfil('sing a song', optionsFor([scriptedBrain([]).brain]).options);
    expect(ended).toMatchObject({ kind: 'refused', reason: 'I am not sure what you mean.' });
    expect(ended).toHaveProperty('hint', expect.stringContaining('"bring me the sword"'));
  });

  test('what no companion could do is refused', async () => {
    const ended = await fulfil(
      'bake a cake',
      optionsFor([scriptedBrain([], [planOf('unknown')]).brain]).options,
    );
    expect(ended).toMatchObject({ kind: 'refused' });
    expect(ended).toHaveProperty('reason', expect.stringContaining('nothing that a companion'));
  });
});

describe('bounds', () => {
  test('silence ends at the deadline, and is our fault', async () => {
    const { brain } = scriptedBrain([() => new Promise(() => {})], GO);
    const { options, clock } = optionsFor([brain]);
    const ending = fulfil('walk one step right', options);
    await Promise.resolve();
    await settled();
    clock.move(options.limits.millis);
    expect(await ending).toMatchObject({ kind: 'failed', reason: expect.stringContaining('took too long') });
  });

  test('endless text is counted against the order', async () => {
    const endless = scriptedBrain(
      [() => Promise.resolve({ ...draftOf('-- words\n'.repeat(50)), tokens: 15_000 })],
      GO,
    );
    const ended = await fulfil('walk one step right', optionsFor([endless.brain]).options);
    expect(ended).toMatchObject({ kind: 'refused', tokens: 30_003 });
    expect(endless.requests.length).toBe(2);
  });

  test.each([0, 1])('cancel ends it at once, while writing attempt %i', async (attempt) => {
    let reached = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let heard = false;
    const hang = (_: unknown, { signal }: { signal: AbortSignal }): Promise<never> => {
      signal.addEventListener('abort', () => {
        heard = true;
      });
      reached();
      return new Promise(() => {});
    };
    const { brain } = scriptedBrain([...Array<string>(attempt).fill(STILL), hang], GO);
    const { options, abort } = optionsFor([brain], MOVED);
    const ending = fulfil('walk one step right', options);
    await waiting;
    abort.abort();
    expect(await ending).toMatchObject({ kind: 'cancelled' });
    expect(heard).toBe(true);
  });

  test('an order that was cancelled before it began asks nobody', async () => {
    const { brain, requests } = scriptedBrain([WALK], GO);
    const { options, abort } = optionsFor([brain]);
    abort.abort();
    expect(await fulfil('walk one step right', options)).toMatchObject({ kind: 'cancelled' });
    expect(requests).toEqual([]);
  });
});

test('an order without words asks nobody', async () => {
  const { brain, requests } = scriptedBrain([WALK], GO);
  const ended = await fulfil(' <@123456789012345678> ', optionsFor([brain]).options);
  expect(ended).toMatchObject({
    kind: 'refused',
    brain: null,
    reason: expect.stringContaining('says nothing'),
  });
  expect(requests).toEqual([]);
});

test('stop is understood without anybody', async () => {
  const ended = await fulfil('stop it please', optionsFor([]).options);
  expect(ended).toMatchObject({ kind: 'program', accepted: { plan: ['stop'] } });
});

/** Lets everything that is ready happen. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
