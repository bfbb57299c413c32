import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionRequest } from '../../../src/companion/completer.ts';
import { createRemoteCompleter, type RemoteOptions } from '../../../src/worker/remote/remote-completer.ts';

/** What the server does with each request, the last one for all that follow. */
type Reaction = (outgoing: ServerResponse, incoming: IncomingMessage) => void;
let reactions: Reaction[] = [];
let asked: { readonly headers: IncomingMessage['headers']; readonly body: unknown }[] = [];
let hungUp = 0;
let url = '';

const server = createServer((incoming, outgoing) => {
  let body = '';
  incoming.on('data', (chunk) => {
    body += chunk;
  });
  incoming.on('end', () => {
    asked.push({ headers: incoming.headers, body: JSON.parse(body) });
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) hungUp++;
    });
    const reaction = reactions.length > 1 ? reactions.shift() : reactions[0];
    reaction?.(outgoing, incoming);
  });
});
const directory = mkdtempSync(join(tmpdir(), 'luamancer-remote-'));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  reactions = [];
  asked = [];
  hungUp = 0;
});
afterEach(() => server.closeAllConnections());

const STREAM = { 'content-type': 'text/event-stream; charset=utf-8' };
const piece = (content: string, rest: object = {}) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: null, ...rest }] })}\n\n`;
const LAST = `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`;

const streams =
  (...chunks: string[]): Reaction =>
  (outgoing) => {
    outgoing.writeHead(200, STREAM);
    outgoing.end(chunks.join(''));
  };
const refuses =
  (status: number, body = '', headers: Record<string, string> = {}): Reaction =>
  (outgoing) => {
    outgoing.writeHead(status, headers);
    outgoing.end(body);
  };
const fine = streams(piece('Hel'), piece('lo'), LAST);

const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
const completer = (options: Partial<RemoteOptions> = {}) =>
  createRemoteCompleter({ url, model: 'some-model', retryDelayMs: 1, ...options }, log);

const REQUEST: CompletionRequest = {
  messages: [{ role: 'user', text: 'Say hello.' }],
  maxTokens: 100,
  temperature: 0,
  seed: 7,
};
async function ask(options: Partial<RemoteOptions> = {}, signal = new AbortController().signal) {
  const added: string[] = [];
  const onText = (text: string, tokens: number) => added.push(`${tokens}:${text}`);
  const completion = await completer(options).complete(REQUEST, { signal, onText });
  return { completion, added, message: completion.ok ? '' : completion.message };
}

describe('a server that behaves', () => {
  it('is asked as OpenAI is, and its answer is passed on as it comes', async () => {
    const usage = { choices: [], usage: { prompt_tokens: 12, completion_tokens: 3 } };
    const [last, done] = LAST.split('data: [DONE]');
    reactions = [
      streams(
        piece('Hel'),
        piece('lo'),
        `${last}`,
        `data: ${JSON.stringify(usage)}\n\n`,
        `data: [DONE]${done}`,
      ),
    ];
    const { completion, added } = await ask();
    expect(completion).toEqual({ ok: true, text: 'Hello', tokens: 3, promptTokens: 12, complete: true });
    expect(added).toEqual(['1:Hel', '2:lo']);
    expect(asked[0]?.body).toEqual({
      model: 'some-model',
      messages: [{ role: 'user', content: 'Say hello.' }],
      max_tokens: 100,
      temperature: 0,
      seed: 7,
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('may cut its stream anywhere, also within a character', async () => {
    const bytes = Buffer.from(piece('grün 😀') + LAST);
    reactions = [
      async (outgoing) => {
        outgoing.writeHead(200, STREAM);
        for (const byte of bytes) {
          outgoing.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
        outgoing.end();
      },
    ];
    expect((await ask()).completion).toMatchObject({ ok: true, text: 'grün 😀' });
  });

  it('says when the most tokens cut its answer', async () => {
    reactions = [streams(piece('Hel', { finish_reason: 'length' }), 'data: [DONE]\n\n')];
    expect((await ask()).completion).toMatchObject({ ok: true, text: 'Hel', complete: false });
  });

  it('gets the key of the file, which is in no log and no error', async () => {
    const keyFile = join(directory, 'key');
    writeFileSync(keyFile, 'sk-very-secret\n');
    reactions = [refuses(401, JSON.stringify({ error: { message: 'Wrong key: sk-very-secret' } }))];
    const { completion, message } = await ask({ keyFile });
    expect(asked[0]?.headers.authorization).toBe('Bearer sk-very-secret');
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(message).toMatch(/answered 401 .*LUAMANCER_BRAIN_KEY_FILE/);
    expect(message + lines.join('')).not.toContain('very-secret');
    expect(asked).toHaveLength(1);
    expect((await ask({ keyFile: join(directory, 'nowhere') })).message).toMatch(/cannot be read \(ENOENT\)/);
    writeFileSync(keyFile, 'two\nlines');
    expect((await ask({ keyFile })).message).toMatch(/must hold the bare key on one line/);
    expect(asked).toHaveLength(1);
  });
});

describe('a server that fails before it answers', () => {
  it.each([
    ['has too much to do', refuses(429, '', { 'retry-after': '0' })],
    ['fails', refuses(503, '<html>no</html>')],
    ['hangs up', ((outgoing) => outgoing.destroy()) as Reaction],
    ['ends its answer before it began', streams()],
    ['sends what is no JSON', streams('data: {"choices": [{"de\n\n')],
  ])('is asked again if it %s', async (_, reaction) => {
    reactions = [reaction, reaction, fine];
    const { completion, added } = await ask();
    expect(completion).toMatchObject({ ok: true, text: 'Hello' });
    expect(added).toEqual(['1:Hel', '2:lo']);
    expect(asked).toHaveLength(3);
  });

  it('is asked a few times only', async () => {
    reactions = [refuses(500, JSON.stringify({ error: 'out of memory' }))];
    const { completion, message } = await ask({ retries: 2 });
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(message).toMatch(/answered 500 \(out of memory\)/);
    expect(asked).toHaveLength(3);
  });

  it('is not waited for longer than there is time', async () => {
    reactions = [refuses(429, '', { 'retry-after': '3600' })];
    expect((await ask()).message).toMatch(/answered 429.*too much to do/);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [
      400,
      JSON.stringify({ error: { message: 'maximum context length is 4096 tokens' } }),
      'too-long',
      /too long/,
    ],
    [400, JSON.stringify({ error: { message: 'unknown field seed' } }), 'unavailable', /unknown field seed/],
    [404, 'not here', 'unavailable', /LUAMANCER_BRAIN_URL .*\/v1/],
    [418, '', 'unavailable', /answered 418/],
  ])('with %i is not asked again', async (status, body, kind, words) => {
    reactions = [refuses(status, body)];
    const { completion, message } = await ask();
    expect(completion).toMatchObject({ ok: false, kind });
    expect(message).toMatch(words);
    expect(asked).toHaveLength(1);
  });

  it('that is not there is named', async () => {
    const { completion, message } = await ask({ url: 'http://127.0.0.1:9/v1', retries: 1 });
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(message).toMatch(/at http:\/\/127\.0\.0\.1:9\/v1\/chat\/completions cannot be reached/);
  });

  it('is left to itself when the request is cancelled between two tries', async () => {
    const controller = new AbortController();
    reactions = [
      (outgoing) => {
        refuses(503)(outgoing, {} as IncomingMessage);
        setImmediate(() => controller.abort());
      },
    ];
    const { completion } = await ask({ retryDelayMs: 10_000 }, controller.signal);
    expect(completion).toMatchObject({ ok: false, kind: 'cancelled' });
    expect(asked).toHaveLength(1);
  });
});

describe('a server that fails in the middle', () => {
  it.each([
    [
      'hangs up',
      ((outgoing) => {
        outgoing.writeHead(200, STREAM);
        outgoing.write(piece('Hel'), () => setTimeout(() => outgoing.destroy(), 20));
      }) as Reaction,
      /broke off/,
    ],
    ['ends without an end', streams(piece('Hel')), /ended its answer in the middle/],
    ['sends what is no JSON', streams(piece('Hel'), 'data: {"cho\n\n'), /no JSON/],
    ['sends another form', streams(piece('Hel'), 'data: {"choices": 7}\n\n'), /another form/],
    [
      'says that it failed',
      streams(piece('Hel'), 'data: {"error":{"message":"out of cards"}}\n\n'),
      /out of cards/,
    ],
    [
      'sends a line without an end',
      streams(piece('Hel'), `data: ${'x'.repeat(3_000_000)}`),
      /line without an end/,
    ],
  ])('and %s is not asked again, since its text was passed on', async (_, reaction, words) => {
    reactions = [reaction];
    const { completion, added, message } = await ask();
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(message).toMatch(words);
    expect(added).toEqual(['1:Hel']);
    expect(asked).toHaveLength(1);
  });

  it('and never ends is left', async () => {
    const endless: Reaction = (outgoing) => {
      outgoing.writeHead(200, STREAM);
      const write = () => {
        if (outgoing.destroyed) return;
        outgoing.write(piece('and on and on '.repeat(50)));
        setImmediate(write);
      };
      write();
    };
    reactions = [endless];
    const { completion, message } = await ask();
    expect(completion).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(message).toMatch(/far more text than was asked for/);
    await expect.poll(() => hungUp).toBe(1);
  });

  it('and answers with a page is told from a model', async () => {
    reactions = [refuses(200, '<html>Welcome</html>', { 'content-type': 'text/html' })];
    expect((await ask()).message).toMatch(/does not stream: its answer is text\/html/);
  });
});

describe('a server that is slow', () => {
  const silent: Reaction = () => {};
  const pausing: Reaction = (outgoing) => {
    outgoing.writeHead(200, STREAM);
    outgoing.write(piece('Hel'));
  };
  const dripping: Reaction = (outgoing) => {
    outgoing.writeHead(200, STREAM);
    const timer = setInterval(() => outgoing.write(': still here\n\n'), 20);
    outgoing.on('close', () => clearInterval(timer));
  };

  it.each([
    ['does not begin', silent, { connectTimeoutMs: 50 }, /did not begin to answer within 0.05 s/],
    ['pauses for long', pausing, { pauseTimeoutMs: 50 }, /fell silent for 0.05 s/],
    ['never comes to the point', dripping, { timeoutMs: 300 }, /no whole answer within 0.3 s/],
  ])('and %s is left', async (_, reaction, options, words) => {
    reactions = [reaction];
    const { completion, message } = await ask(options);
    expect(completion).toMatchObject({ ok: false, kind: 'timeout' });
    expect(message).toMatch(words);
    await expect.poll(() => hungUp).toBe(1);
  });

  it('is hung up on when the request is cancelled', async () => {
    const controller = new AbortController();
    reactions = [
      (outgoing, incoming) => {
        pausing(outgoing, incoming);
        setTimeout(() => controller.abort(), 20);
      },
    ];
    expect((await ask({}, controller.signal)).completion).toMatchObject({ ok: false, kind: 'cancelled' });
    await expect.poll(() => hungUp).toBe(1);
    expect((await ask({}, controller.signal)).completion).toMatchObject({ ok: false, kind: 'cancelled' });
  });

  it('is hung up on when the completer is closed, which then answers nothing', async () => {
    const closed = completer();
    reactions = [silent];
    const running = closed.complete(REQUEST, { signal: new AbortController().signal, onText: () => {} });
    await expect.poll(() => asked.length).toBe(1);
    await closed.close();
    expect(await running).toMatchObject({ ok: false });
    const after = await closed.complete(REQUEST, { signal: new AbortController().signal, onText: () => {} });
    expect(after).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(asked).toHaveLength(1);
  });
});
