import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromHalfBits, halfBits } from '../../support/gguf/numbers.ts';
import { parrot } from '../../support/gguf/parrot.ts';
import { directory, hasLlama, modelFile, open, PROGRAM, patient, request, SAYS } from './models.ts';

const whole = parrot({ says: SAYS });
const PROGRAM_TEXT = PROGRAM.join('');

function card(name: string, fields: Record<string, unknown>): void {
  writeFileSync(join(directory, `${name}.json`), JSON.stringify(fields));
}

describe.skipIf(!hasLlama)('a model that cannot be used', () => {
  it.each([
    ['is missing', () => join(directory, 'nowhere.gguf'), {}, /There is no model at .*nowhere\.gguf.*Check/],
    ['is a directory', () => directory, {}, /cannot be/],
    ['is empty', () => modelFile('empty.gguf', ''), {}, /is no GGUF file.*Download it again/],
    ['is garbage', () => modelFile('garbage.gguf', 'x'.repeat(10_000)), {}, /is no GGUF file/],
    [
      'is cut off in its header',
      () => modelFile('short.gguf', whole.subarray(0, 2_000)),
      {},
      /is cut off.*Download it again/,
    ],
    [
      'is cut off in its weights',
      () => modelFile('shorter.gguf', whole.subarray(0, -5_000)),
      {},
      /is cut off: it should have \d+ bytes and has \d+/,
    ],
    [
      'lacks what llama.cpp would abort for',
      () => modelFile('headless.gguf', { leaveOut: ['llama.attention.head_count'] }),
      {},
      /lacks llama\.attention\.head_count/,
    ],
    [
      'is of an architecture that nobody knows',
      () => modelFile('alien.gguf', { metadata: { 'general.architecture': 'alien' } }),
      {},
      /cannot be loaded.*(damaged|too new)/,
    ],
    [
      'is larger than the memory',
      () => modelFile('large.gguf', whole),
      { memoryBytes: 1e6 },
      /is too large: it needs about \d+ MB of memory, and 1 MB are free. Choose a smaller one/,
    ],
  ])('that %s is refused in plain words, and answers nothing', async (_, file, options, words) => {
    const completer = open(file(), options);
    const waiting = completer.complete(request('A'), patient());
    const readiness = await completer.ready;
    expect(readiness.ok || readiness.message).toMatch(words);
    expect(await waiting).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(await completer.complete(request('A'), patient())).toMatchObject({
      ok: false,
      kind: 'unavailable',
      message: expect.stringMatching(words),
    });
    expect(completer.lines.filter(({ msg }) => words.test(msg))).toHaveLength(1);
    expect(completer.totals.crashes).toBe(0);
  });

  it('that is not the one of its card is refused, and the one of its card is taken', async () => {
    const sha256 = createHash('sha256').update(whole).digest('hex');
    const good = modelFile('carded.gguf', whole);
    card('carded', { file: 'carded.gguf', sha256, family: 'luamancer', name: 'Tiny' });
    const completer = open(good);
    expect([completer.name, completer.family]).toEqual(['Tiny', 'luamancer']);
    expect(await completer.ready).toMatchObject({ ok: true, name: 'Tiny', family: 'luamancer' });

    const changed = Buffer.from(whole);
    changed[changed.length - 1] = 7;
    const bad = modelFile('changed.gguf', changed);
    card('changed', { file: 'changed.gguf', sha256, family: 'luamancer', name: 'Tiny' });
    expect(await open(bad).ready).toMatchObject({ message: expect.stringContaining(`should be ${sha256}`) });
    card('changed', { file: 'changed.gguf', sha256: 'abc', family: 'lua', name: 'Tiny' });
    const problem = await open(bad).ready;
    expect(problem.ok || problem.message).toMatch(
      /card .* is wrong: sha256: must be 64 hex digits; family: /,
    );
  });

  it('since it ends every process that loads it is given up after some tries', async () => {
    // llama.cpp aborts for a vocabulary with two equal tokens.
    const completer = open(modelFile('abort.gguf', { says: { A: ['twice', 'twice'] } }));
    const completion = await completer.complete(request('A'), patient());
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(completion.ok || completion.message).toMatch(
      /ended 4 times in a row \(SIGABRT\).*may be damaged.*not started again/,
    );
    expect(completer.totals.crashes).toBe(4);
  });
});

describe.skipIf(!hasLlama)('a process that ends by itself', () => {
  it('takes its running requests along, is started anew, and does the waiting ones', async () => {
    const completer = open(modelFile('killed.gguf', { contextLength: 200_000 }), { parallel: 1 });
    const readiness = await completer.ready;
    const pid = readiness.ok ? readiness.pid : 0;
    let killed = false;
    const running = completer.complete(request('E', { maxTokens: 190_000 }), {
      ...patient(),
      onText: () => {
        if (!killed) process.kill(pid, 'SIGABRT');
        killed = true;
      },
    });
    const waiting = completer.complete(request('A'), patient());
    expect(await running).toMatchObject({
      ok: false,
      kind: 'unavailable',
      message: expect.stringMatching(/ended \(SIGABRT\).*started again/),
    });
    expect(await waiting).toMatchObject({ ok: true, text: PROGRAM_TEXT });
    expect(completer.totals.crashes).toBe(1);
  });

  it('leaves none behind when it is closed', async () => {
    const completer = open(modelFile('closed.gguf', whole));
    const readiness = await completer.ready;
    await completer.close();
    expect(() => process.kill(readiness.ok ? readiness.pid : 0, 0)).toThrow(/ESRCH/);
    expect(await completer.complete(request('A'), patient())).toMatchObject({ kind: 'unavailable' });
  });
});

describe.skipIf(!hasLlama)('an address', () => {
  it('is downloaded, once; while that goes on, requests are told so', async () => {
    let downloads = 0;
    let letGo: () => void = () => {};
    const allowed = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const server = createServer(async (incoming, outgoing) => {
      const range = /^bytes=(\d+)-(\d+)$/.exec(incoming.headers.range ?? '');
      const part = range === null ? whole : whole.subarray(Number(range[1]), Number(range[2]) + 1);
      const of = `${range?.[1]}-${range?.[2]}/${whole.length}`;
      outgoing.writeHead(range === null ? 200 : 206, {
        'accept-ranges': 'bytes',
        'content-length': part.length,
        ...(range === null ? {} : { 'content-range': `bytes ${of}` }),
      });
      outgoing.write(part.subarray(0, part.length / 2));
      // The package first asks without a range, to see what there is.
      if (range !== null) downloads++;
      if (range !== null) await allowed;
      outgoing.end(part.subarray(part.length / 2));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tiny.gguf`;
      const completer = open(address);
      expect(completer.family).toBe('general');
      await expect
        .poll(() => completer.lines.map(({ msg }) => msg), { timeout: 50_000 })
        .toContain('the model is being made ready');
      const early = await completer.complete(request('A'), patient());
      expect(early.ok || early.message).toMatch(/is being downloaded \(\d+%\)/);
      letGo();
      expect(await completer.ready).toMatchObject({ ok: true, name: 'Parrot' });
      expect(await completer.complete(request('A'), patient())).toMatchObject({ text: PROGRAM_TEXT });
      expect(downloads).toBe(1);
      expect(await open(address).ready).toMatchObject({ ok: true });
      expect(downloads).toBe(1);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }, 150_000);

  it('that leads nowhere is refused', { timeout: 150_000 }, async () => {
    const readiness = await open('http://127.0.0.1:9/none.gguf').ready;
    expect(readiness.ok || readiness.message).toMatch(
      /cannot be downloaded: .*set LUAMANCER_MODEL to the file/,
    );
  });
});

it('the writer of test models rounds to half precision as it should', () => {
  for (let half = 0; half < 0x1_0000; half++) {
    const value = fromHalfBits(half);
    if (!Number.isNaN(value)) expect(halfBits(value)).toBe(half);
  }
  // Halfway between two: the even one.
  expect([1 + 2 ** -11, 1 + 3 * 2 ** -11, 65_520].map(halfBits)).toEqual([0x3c00, 0x3c02, 0x7c00]);
});
