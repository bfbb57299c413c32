import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Completer, Completion } from '../../src/companion/completer.ts';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { companionId } from '../../src/game/model/ids.ts';
import { step } from '../../src/game/rules/step.ts';
import type { Order } from '../../src/queue/order.ts';
import type { Progress } from '../../src/queue/reply.ts';
import { DEFAULT_LIMITS, LIMITS } from '../../src/sandbox/api/limits.ts';
import { rehearse } from '../../src/sandbox/rehearsal/rehearse.ts';
import { type Exchange, OrderThreadLost, OrderThreads } from '../../src/worker/threads/order-threads.ts';
import { orderOf } from '../queue/orders.ts';

const LONGEST_MS = 60_000;
/** Time says more of the machine than of a program. */
const PATIENT = { ...DEFAULT_LIMITS, tickMs: LIMITS.tickMs.most };

/** A model that says what the test has it say, and keeps what it was asked. */
function modelThat(answer: Completer['complete']): Completer {
  return { name: 'scripted', family: 'general', complete: answer, close: async () => {} };
}

const said = (text: string): Completion => ({ ok: true, text, tokens: 7, promptTokens: 100, complete: true });

function watch() {
  const progress: Progress[] = [];
  const exchanges: Exchange[] = [];
  const events = {
    signal: new AbortController().signal,
    onProgress: (now: Progress) => void progress.push(now),
    onExchange: (exchange: Exchange) => void exchanges.push(exchange),
  };
  return { progress, exchanges, events };
}

describe('orders on threads', () => {
  const library = new OrderThreads([], LONGEST_MS);
  let others: OrderThreads[] = [];
  afterAll(() => library.close());
  afterEach(async () => {
    await Promise.all(others.map((threads) => threads.close()));
    others = [];
  });

  function threadsWith(model: Completer): OrderThreads {
    const threads = new OrderThreads([model], LONGEST_MS);
    others.push(threads);
    return threads;
  }

  test.each([
    ['follow me', 'ai:distance_to(player) == 1'],
    ['go get the sword', 'ai:has_item("sword")'],
    ['pick up the bow, then an arrow, then kill a bat', '#monsters < 4'],
    ['explore', 'ai.position.row > 4'],
    ['stay', 'ai.position.row == 2'],
  ])('"%s" comes back as a program that does it', async (text, goal) => {
    const { events, progress } = watch();
    const { outcome, brain } = await library.run(orderOf({ text }), events);
    if (outcome.kind !== 'program') throw new Error(JSON.stringify(outcome));
    expect(brain).toBe('library');
    expect(outcome.plan.length).toBeGreaterThan(0);
    expect(outcome.rehearsal?.before).not.toEqual([]);
    expect(progress[0]).toEqual({ stage: 'planning', attempt: 0, tokens: 0 });
    expect(progress.some(({ stage }) => stage === 'rehearsing')).toBe(true);
    const world = step(createWorld({ level: 'classic', seed: '7', settings: { monstersStill: true } }), [
      { type: 'join', user: 'u', name: 'Ada' },
    ]).world;
    const { verdict, problems } = rehearse(outcome.source, world, companionId(1), {
      ticks: 300,
      goal,
      limits: PATIENT,
    });
    expect({ verdict, problems }).toEqual({ verdict: 'accepted', problems: [] });
  });

  test('a question is answered', async () => {
    const { outcome } = await library.run(orderOf({ text: 'how many monsters are there?' }), watch().events);
    expect(outcome).toMatchObject({ kind: 'answer', text: expect.stringContaining('4') });
  });

  test('what nobody understands is refused, with orders that are', async () => {
    const { outcome } = await library.run(orderOf({ text: 'bake a cake for the sword' }), watch().events);
    expect(outcome).toMatchObject({ kind: 'refused', nearest: expect.any(Array) });
    if (outcome.kind === 'refused') {
      expect(outcome.nearest.length).toBeGreaterThan(0);
      const { outcome: second } = await library.run(
        orderOf({ text: outcome.nearest[0] ?? '' }),
        watch().events,
      );
      expect(['program', 'answer']).toContain(second.kind);
    }
  });

  test('a model is asked from the main thread where the library does not know', async () => {
    const threads = threadsWith(
      modelThat(async ({ messages }, { onText }) => {
        onText('local', 1);
        const last = messages.at(-1)?.text ?? '';
        return said(
          last.includes('update_func') || last.includes('program')
            ? '```lua\nfunction update_func(player, ai)\n  ai:move("down")\nend\n```'
            : 'unknown gibberish',
        );
      }),
    );
    const { events, exchanges } = watch();
    const { outcome, brain } = await threads.run(orderOf({ text: 'jiggle like jelly downstairs' }), events);
    expect(exchanges.length).toBeGreaterThan(0);
    expect(exchanges[0]).toMatchObject({ model: 'scripted', completion: { ok: true } });
    expect(brain).toBe('scripted');
    expect(outcome.kind).toBe('program');
  });

  const STAYS = 'function update_func(player, ai)\n  local x = nil\n  return x .. "here"\nend\n';

  test.each([
    ['fix', 'Its last error: line 3: attempt to concatenate a nil value.', 'It joined nothing to a text.'],
    ['tweak', 'say it louder', 'what it did, changed as you said'],
  ] as const)(
    'the running program is changed (%s), and what changed comes along',
    async (kind, text, does) => {
      const asked: string[] = [];
      const threads = threadsWith(
        modelThat(async ({ messages }) => {
          asked.push(messages.at(-1)?.text ?? '');
          return said(
            `It joined nothing to a text.\n\`\`\`diff\n@@ -2,1 +2,1 @@\n-  local x = nil\n+  local x = "HERE "\n\`\`\``,
          );
        }),
      );
      const { outcome } = await threads.run({ ...orderOf({ text }), kind, program: STAYS }, watch().events);
      expect(outcome).toMatchObject({
        kind: 'program',
        source: STAYS.replace('nil', '"HERE "'),
        diff: expect.stringContaining('+  local x = "HERE "'),
        does,
        brain: 'scripted',
      });
      expect(asked[0]).toContain(text);
      expect(asked[0]).toContain('local x = nil');
    },
  );

  test('a change is refused where no model can make it, or there is nothing to change', async () => {
    const tweak = { ...orderOf({ text: 'louder' }), kind: 'tweak' as const };
    const { outcome } = await library.run({ ...tweak, program: STAYS }, watch().events);
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('do not know any more'),
    });
    const threads = threadsWith(modelThat(async () => said('no idea')));
    expect((await threads.run(tweak, watch().events)).outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('no program'),
    });
    const { outcome: useless } = await threads.run({ ...tweak, program: STAYS }, watch().events);
    expect(useless).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('do not know any more'),
    });
  });

  test('without a model that reads programs, the plan that was kept is changed, and the giver told in German', async () => {
    const { outcome: first } = await library.run(orderOf({ text: 'follow me' }), watch().events);
    if (first.kind !== 'program') throw new Error(first.kind);
    const { source: program, means = null } = first;
    expect(means).toBe('follow {}');
    const running = { order: 'follow me', means, linesAbove: 2 };
    const tweak = {
      ...orderOf({ text: 'stay two steps behind me' }),
      kind: 'tweak' as const,
      program,
      running,
    };
    expect((await library.run(tweak, watch().events)).outcome).toMatchObject({
      kind: 'program',
      plan: ['follow you, 2 steps behind'],
      means: 'follow N1 {"N1":"2"}',
      brain: 'library',
      diff: expect.stringContaining('@@'),
    });
    const fix = { ...tweak, kind: 'fix' as const, text: 'It raised no error.', language: 'de' as const };
    expect((await library.run(fix, watch().events)).outcome).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^Ich finde keinen Fehler: .* in einer Probe/),
    });
  });

  test('an order that is cancelled takes its question to the model back', async () => {
    const abort = new AbortController();
    let isTakenBack = false;
    const threads = threadsWith(
      modelThat(
        (_, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              isTakenBack = true;
              resolve({ ok: false, kind: 'cancelled', message: '' });
            });
            abort.abort();
          }),
      ),
    );
    const { outcome } = await threads.run(orderOf({ text: 'jiggle like jelly' }), {
      ...watch().events,
      signal: abort.signal,
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(isTakenBack).toBe(true);
  });

  test('a rehearsal that computes for long keeps nobody else up, and ends when it is cancelled', async () => {
    // Within what a tick may take, but for many ticks.
    const heavy = '```lua\nfunction update_func()\n  for i = 1, 2000000 do local x = i end\nend\n```';
    const program = { ...PATIENT, instructions: LIMITS.instructions.most };
    const abort = new AbortController();
    const threads = threadsWith(modelThat(async () => said(heavy)));
    const order: Order = { ...orderOf({ text: 'jiggle like jelly' }), limits: { attempts: 5, program } };
    const { events } = watch();
    const rehearsing = new Promise<void>((resolve) => {
      void threads
        .run(order, {
          ...events,
          signal: abort.signal,
          onProgress: ({ stage }) => stage === 'rehearsing' && resolve(),
        })
        .then(
          ({ outcome }) => ends.push(outcome.kind),
          (error: unknown) => ends.push(error instanceof OrderThreadLost ? 'lost' : 'broken'),
        );
    });
    const ends: string[] = [];
    await rehearsing;
    const { outcome } = await threads.run(orderOf({ text: 'stay' }), watch().events);
    expect(outcome.kind).toBe('program');
    abort.abort();
    await expect.poll(() => ends, { timeout: 20_000 }).toHaveLength(1);
    expect(['cancelled', 'lost']).toContain(ends[0]);
  });

  test('one that hangs is ended, and the next order gets a fresh thread', async () => {
    const timers: (() => void)[] = [];
    const after = (_: number, call: () => void) => {
      timers.push(call);
      return () => {};
    };
    const clock = { nowMs: () => 0, after };
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const silent = modelThat(() => {
      isAsked();
      return new Promise(() => {});
    });
    const threads = new OrderThreads([silent], LONGEST_MS, clock);
    others.push(threads);
    const hung = threads.run(orderOf({ text: 'jiggle like jelly' }), watch().events);
    await asked;
    expect(timers).toHaveLength(1);
    timers[0]?.();
    await expect(hung).rejects.toThrow(OrderThreadLost);
    const { outcome } = await threads.run(orderOf({ text: 'stop' }), watch().events);
    expect(outcome.kind).toBe('program');
  });
});
