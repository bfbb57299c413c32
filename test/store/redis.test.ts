import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { probe } from '../../src/store/probe.ts';
import { isAlive } from '../../src/store/processes.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';
import { REAL_PATH, SILENT, temporaryDirectory } from './redis-under-test.ts';

let directory: string;
let remove: () => Promise<void>;
let open: RedisHandle[];

beforeEach(async () => {
  ({ directory, remove } = await temporaryDirectory());
  open = [];
});
afterEach(async () => {
  for (const handle of open.reverse()) await handle.close();
  await remove();
});

async function openHere(path: string, where = directory): Promise<RedisHandle> {
  const handle = await openRedis({ url: null, directory: where, log: SILENT, path });
  open.push(handle);
  return handle;
}

/** Another process that opens the Redis of the directory. */
async function openElsewhere(path: string): Promise<{ child: ChildProcess; kind: string; url: string }> {
  const script = join(import.meta.dirname, 'redis-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout as NodeJS.ReadableStream), 'line');
  return { child, ...JSON.parse(line) };
}

async function pidOf(url: string): Promise<number> {
  const found = await probe(url, 1_000);
  return found.state === 'answers' ? found.pid : 0;
}

describe('without a Redis program', () => {
  test('the demo says loudly what it is, and goes on after a restart where it was', async () => {
    let log = '';
    const destination = new Writable({
      write: (chunk, _encoding, done) => {
        log += String(chunk);
        done();
      },
    });
    const options = { url: null, directory, log: pino(destination), path: '' };
    const first = await openRedis(options);
    expect(first.kind).toBe('demo');
    expect(log).toMatch(/DEMO: there is no redis-server/);
    const redis = await first.connect('test');
    await redis.hset('luamancer:h', { a: 'ä "1"', b: '2' });
    await redis.set('luamancer:s', 'x', 'PX', 60_000);
    await redis.set('luamancer:brief', 'x', 'PX', 60_000);
    await redis.zadd('luamancer:z', 3, 'ann', 1.5, 'ben');
    const id = await redis.xadd('luamancer:x', '*', 'who', 'ann', 'to', '');
    await redis.rpush('bull:orders:wait', '1');
    await first.close();

    const second = await openHere('');
    const again = await second.connect('test');
    expect(await again.hgetall('luamancer:h')).toEqual({ a: 'ä "1"', b: '2' });
    expect(await again.pttl('luamancer:s')).toBeGreaterThan(30_000);
    expect(await again.zrevrange('luamancer:z', 0, -1, 'WITHSCORES')).toEqual(['ann', '3', 'ben', '1.5']);
    expect(await again.xrange('luamancer:x', '-', '+')).toEqual([[id, ['who', 'ann', 'to', '']]]);
    expect(await again.exists('bull:orders:wait')).toBe(0);
  });

  test('a killed demo loses a second at most', async () => {
    const { child, url } = await openElsewhere('');
    const other = await openRedis({ url: new Secret(url), directory, log: SILENT, path: '' });
    await (await other.connect('test')).set('luamancer:s', 'kept');
    const file = join(directory, 'demo-redis.json');
    await expect
      .poll(() => (existsSync(file) ? readFile(file, 'utf8') : ''), { timeout: 20_000 })
      .toContain('kept');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await other.close();

    const redis = await (await openHere('')).connect('test');
    expect(await redis.get('luamancer:s')).toBe('kept');
  });

  test('a snapshot that cannot be read is set aside, not overwritten', async () => {
    for (const text of ['{"version":1,"keys":[{', '{"version":7,"keys":[]}']) {
      await writeFile(join(directory, 'demo-redis.json'), text);
      const handle = await openRedis({ url: null, directory, log: SILENT, path: '' });
      await handle.close();
    }
    const aside = (await readdir(directory)).filter((name) => name.includes('.unreadable-'));
    const texts = await Promise.all(aside.map((name) => readFile(join(directory, name), 'utf8')));
    expect(texts.sort()).toEqual(['{"version":1,"keys":[{', '{"version":7,"keys":[]}']);
  });

  test('the demo is closed to whoever does not know its password', async () => {
    const url = new URL((await openHere('')).url.reveal());
    url.password = '';
    expect(await probe(url.href, 1_000)).toMatchObject({ state: 'silent' });
  });
});

describe.skipIf(REAL_PATH === null)('with a Redis program', () => {
  const path = REAL_PATH ?? '';

  test('a private server keeps its state from start to start and ends with its owner', async () => {
    const first = await openRedis({ url: null, directory, log: SILENT, path });
    expect(first.kind).toBe('private');
    const redis = await first.connect('test');
    await redis.set('k', 'kept');
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    const pid = await pidOf(first.url.reveal());
    await first.close();
    expect(isAlive(pid)).toBe(false);

    const second = await openHere(path);
    expect(await (await second.connect('test')).get('k')).toBe('kept');
  });

  test('only this user can open its socket', async () => {
    await openHere(path);
    expect((await stat(join(directory, 'redis', 'redis.sock'))).mode & 0o077).toBe(0);
  });

  test('a second process shares the server of the first', async () => {
    const first = await openHere(path);
    const { child, url } = await openElsewhere(path);
    expect(url).toBe(first.url.reveal());
    child.stdin?.end();
    await once(child, 'exit');
    expect(await (await first.connect('test')).ping()).toBe('PONG');
  });

  test('processes that start at the same time get one server', async () => {
    const handles = await Promise.all(Array.from({ length: 4 }, () => openHere(path)));
    const pids = await Promise.all(handles.map(({ url }) => pidOf(url.reveal())));
    expect(new Set(pids).size).toBe(1);
  });

  test('the server of a killed process is adopted, and ended by who adopted it', async () => {
    const { child, url } = await openElsewhere(path);
    const pid = await pidOf(url);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(pid)).toBe(true);

    const heir = await openRedis({ url: null, directory, log: SILENT, path });
    expect(await pidOf(heir.url.reveal())).toBe(pid);
    await heir.close();
    expect(isAlive(pid)).toBe(false);
  });

  test('a lock that a killed process left behind is no hindrance', async () => {
    const { child } = await openElsewhere(path);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await writeFile(join(directory, 'redis', 'start.lock'), String(child.pid));
    expect((await openHere(path)).kind).toBe('private');
  });

  test('where the path is too long for a socket, a port with a password does', async () => {
    const long = join(directory, 'd'.repeat(60), 'e'.repeat(60));
    await mkdir(long, { recursive: true });
    const handle = await openHere(path, long);
    const url = new URL(handle.url.reveal());
    expect(url.hostname).toBe('127.0.0.1');
    expect(await (await handle.connect('test')).ping()).toBe('PONG');
    url.password = 'wrong';
    expect(await probe(url.href, 1_000)).toMatchObject({ state: 'silent' });
  });

  test('a program that is no Redis is named, with where to look', async () => {
    const bin = join(directory, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'redis-server'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    await expect(openHere(bin)).rejects.toThrow(
      /redis-server cannot be started: it ended with code 3.*redis\.log/,
    );
  });
});

describe('with REDIS_URL', () => {
  test('nobody there: the address without its password, and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    server.close();
    const url = new Secret(`redis://me:hush@127.0.0.1:${port}`);
    const options = { url, directory, log: SILENT, path: '', patienceMs: 0 };
    const failure = await openRedis(options).catch(String);
    expect(failure).toContain(
      `Redis at redis://127.0.0.1:${port} (REDIS_URL) does not answer: connect ECONNREFUSED`,
    );
    expect(failure).not.toContain('hush');
  });

  test('the server there is used, and left running', async () => {
    const theirs = await openHere('');
    const ours = await openRedis({ url: theirs.url, directory, log: SILENT, path: '' });
    expect(ours.kind).toBe('given');
    expect(await (await ours.connect('test')).ping()).toBe('PONG');
    await ours.close();
    expect(await (await theirs.connect('test')).ping()).toBe('PONG');
  });
});
