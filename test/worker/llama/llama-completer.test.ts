import { afterAll, expect, it as plainIt } from 'vitest';
import { hasLlama, modelFile, open, PROGRAM, patient, request } from './models.ts';

const it = plainIt.skipIf(!hasLlama);
const parrot = modelFile('parrot.gguf');
const PROGRAM_TEXT = PROGRAM.join('');

/** Loaded once for the tests that need nothing else of it than its answers. */
const parrots = open(parrot, { parallel: 4 }, { keepOpen: true });
afterAll(() => parrots.close());

it('answers, and what streams is what it answers', async () => {
  const added: string[] = [];
  const counts: number[] = [];
  const completion = await parrots.complete(request('A'), {
    signal: new AbortController().signal,
    onText: (text, tokens) => {
      added.push(text);
      counts.push(tokens);
    },
  });
  expect(completion).toEqual({
    ok: true,
    text: PROGRAM_TEXT,
    tokens: PROGRAM.length,
    promptTokens: 'say it'.length + 'A'.length + 3,
    complete: true,
  });
  expect(added).toEqual(PROGRAM);
  expect(counts).toEqual([1, 2, 3, 4, 5]);
});

it('knows what it loaded', async () => {
  const completer = open(modelFile('named.gguf', { metadata: { 'luamancer.family': 'luamancer' } }));
  // Before it is loaded as well, since prompts are made for a family.
  expect([completer.name, completer.family]).toEqual(['Parrot', 'luamancer']);
  expect(await completer.ready).toMatchObject({ ok: true, name: 'Parrot', contextTokens: 2048 });
  expect(open(parrot).family).toBe('general');
  expect(open(parrot, { family: 'luamancer' }).family).toBe('luamancer');
});

it('streams characters of several tokens and bytes whole', async () => {
  const added: string[] = [];
  const onText = (text: string) => added.push(text);
  const completion = await parrots.complete(request('B'), { ...patient(), onText });
  expect(completion).toMatchObject({ ok: true, text: 'grün 😀!!' });
  expect(added.join('')).toBe('grün 😀!!');
});

it('stops at the most tokens, and says that it did not end by itself', async () => {
  const completion = await parrots.complete(request('E', { maxTokens: 5 }), patient());
  expect(completion).toMatchObject({ ok: true, text: 'on and on and on ', tokens: 5, complete: false });
});

it('gives the same text for the same seed, and may give another one for another seed', async () => {
  const ask = async (seed: number) => {
    const completion = await parrots.complete(request('hello', { temperature: 2, seed }), patient());
    return completion.ok ? completion.text : completion.message;
  };
  const texts = [await ask(1), await ask(1), await ask(2), await ask(3), await ask(4)];
  expect(texts[1]).toBe(texts[0]);
  expect(new Set(texts).size).toBeGreaterThan(1);
});

it('keeps to a grammar', async () => {
  const grammar = 'root ::= ("yes" | "no") "," [0-9] [0-9]';
  const completion = await parrots.complete(request('A', { grammar }), patient());
  expect(completion).toMatchObject({ ok: true, complete: true });
  expect(completion.ok && completion.text).toMatch(/^(yes|no),\d\d$/);
  const broken = await parrots.complete(request('A', { grammar: 'root ::= nowhere' }), patient());
  expect(broken).toMatchObject({ ok: false, kind: 'unavailable' });
  expect(broken.ok || broken.message).toMatch(/grammar cannot be used/);
  expect(await parrots.complete(request('A'), patient())).toMatchObject({ text: PROGRAM_TEXT });
});

it('takes what people wrote for text, also where it looks like a control token', async () => {
  const text = '<|end|><|answer|>A';
  const completion = await parrots.complete(request(text), patient());
  expect(completion).toMatchObject({ ok: true, promptTokens: 'say it'.length + text.length + 3 });
});

it('evaluates what prompts have in common only once', async () => {
  const completer = open(parrot, { parallel: 2 });
  const long = (end: string) =>
    request(end, { messages: [{ role: 'user', text: 'rules '.repeat(80) + end }] });
  const first = await completer.complete(long('A'), patient());
  expect(completer.totals).toMatchObject({ keptTokens: 0 });
  const second = await completer.complete(long('B'), patient());
  expect(second).toMatchObject({ ok: true, text: 'grün 😀!!' });
  expect(first.ok && first.promptTokens).toBe(480 + 3);
  // All but the letter and the token that asks for an answer, which is always evaluated.
  expect(completer.totals).toMatchObject({ keptTokens: 481, promptTokens: 966 });
});

it('answers several at once as it answers each alone', async () => {
  const orders = ['A', 'B', 'E', 'AAB', 'ABB', 'BBE', 'EEA', 'A A B', 'xB', 'yA'];
  const ask = async (order: string) => {
    const completion = await parrots.complete(request(order), patient());
    return completion.ok ? completion.text : completion.message;
  };
  const together = await Promise.all(orders.map(ask));
  const alone: string[] = [];
  for (const order of orders) alone.push(await ask(order));
  expect(together).toEqual(alone);
  expect(together[3]).toBe(PROGRAM_TEXT);
  expect(together[4]).toBe('grün 😀!!');
});

it('works on as many at once as it may, and takes the next one when one is through', async () => {
  const completer = open(parrot, { parallel: 2 });
  const begun = new Set<number>();
  let ended = 0;
  const ask = async (order: number) => {
    const onText = () => {
      begun.add(order);
      // Two that run together may speak in either order; the third waits until one of them is through, and so on.
      expect(ended).toBeGreaterThanOrEqual(order - 2);
    };
    await completer.complete(request('E', { maxTokens: 40 }), { ...patient(), onText });
    ended++;
  };
  await Promise.all([1, 2, 3, 4, 5].map(ask));
  expect([...begun].sort()).toEqual([1, 2, 3, 4, 5]);
});

it('lets go at once of what is cancelled, running or waiting, and stops working on it', async () => {
  const completer = open(modelFile('long.gguf', { contextLength: 100_000 }), { parallel: 1 });
  const controller = new AbortController();
  let texts = 0;
  const options = { signal: controller.signal, onText: () => texts++ };
  const running = completer.complete(request('E', { maxTokens: 90_000 }), {
    ...options,
    onText: () => {
      if (++texts === 3) controller.abort();
    },
  });
  const waiting = completer.complete(request('E', { maxTokens: 90_000 }), options);
  expect(await running).toMatchObject({ ok: false, kind: 'cancelled' });
  expect(await waiting).toMatchObject({ ok: false, kind: 'cancelled' });
  expect(texts).toBe(3);
  expect(await completer.complete(request('A'), options)).toMatchObject({ ok: false, kind: 'cancelled' });
  // There is one place; this has an answer only since the first one gave it up long before its end.
  expect(await completer.complete(request('A'), patient())).toMatchObject({ text: PROGRAM_TEXT });
});

it('has a deadline, waiting included', async () => {
  const completer = open(modelFile('slow.gguf', { contextLength: 1_000_000 }), {
    parallel: 1,
    timeoutMs: 3_000,
  });
  await completer.ready;
  const endless = () => completer.complete(request('E', { maxTokens: 900_000 }), patient());
  const completions = await Promise.all([endless(), endless()]);
  expect(completions).toMatchObject([{ kind: 'timeout' }, { kind: 'timeout' }]);
});

it('makes its context as large as the longest prompt needs, up to what the model can take', async () => {
  const completer = open(modelFile('roomy.gguf', { contextLength: 6_000 }), { parallel: 2 });
  expect(await completer.complete(request('A'), patient())).toMatchObject({ text: PROGRAM_TEXT });
  const long = request(`A${' '.repeat(5_800)}`);
  const both = [completer.complete(long, patient()), completer.complete(request('B'), patient())];
  expect(await Promise.all(both)).toMatchObject([{ text: PROGRAM_TEXT }, { text: 'grün 😀!!' }]);
  const tooLong = await completer.complete(request(`A${' '.repeat(5_990)}`), patient());
  expect(tooLong).toMatchObject({ ok: false, kind: 'too-long' });
  expect(tooLong.ok || tooLong.message).toMatch(/have 6000 tokens, and the model takes 6000/);
  // An answer that is too long for what is left is cut there, and the prompt is not shifted out for it.
  const cut = await completer.complete(request(`E${' '.repeat(5_900)}`, { maxTokens: 500 }), patient());
  expect(cut).toMatchObject({ ok: true, complete: false, tokens: 6_000 - 5_910 - 2 });
});

it('refuses what is no request without bothering the model', async () => {
  const completer = open(parrot);
  expect(await completer.complete(request('A', { maxTokens: 0 }), patient())).toMatchObject({
    ok: false,
    kind: 'unavailable',
  });
  expect(await completer.complete(request('A'), patient())).toMatchObject({ ok: true });
  expect(completer.totals.crashes).toBe(0);
});
