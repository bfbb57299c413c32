import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import { z } from 'zod';
import { probe } from './probe.ts';
import { endProcess, isAlive } from './processes.ts';
import type { RedisServer } from './redis-server.ts';
import { withStartLock } from './start-lock.ts';

/** For a server that runs; one that just starts may first have to read what it kept. */
const ANSWER_MS = 2_000;
const START_MS = 30_000;

/** The longest path of a socket that every system takes, in bytes, with some to spare. */
const LONGEST_SOCKET_PATH = 100;

/** Kept beside the server's files, so that the next start finds it. */
const noteSchema = z.strictObject({
  url: z.string(),
  /** The process that ends the server. */
  owner: z.int().min(1),
});
type Note = z.infer<typeof noteSchema>;

/**
 * A Redis of our own that nobody else reaches and that keeps its state on disk. One that runs in the directory already is
 * shared; where the process that started it was killed, this one adopts it and ends it in its stead.
 *
 * @param program redis-server or valkey-server, as a path.
 * @throws Error that says what to do when the server cannot be started.
 */
export async function startPrivateServer(
  program: string,
  directory: string,
  log: Logger,
): Promise<RedisServer> {
  const home = resolve(directory);
  await mkdir(home, { recursive: true, mode: 0o700 });
  return withStartLock(join(home, 'start.lock'), async () => {
    const note = await readNote(home);
    const pid = note === null ? null : await findRunning(note, home);
    if (note === null || pid === null) return spawnServer(program, home, log);
    if (isAlive(note.owner)) return { url: note.url, close: async () => {} };
    await writeNote(home, { url: note.url, owner: process.pid });
    log.info({ pid }, 'going on with the private Redis of a process that was killed');
    return { url: note.url, close: () => endServer(pid, home) };
  });
}

function notePath(home: string): string {
  return join(home, 'server.json');
}

async function readNote(home: string): Promise<Note | null> {
  if (!existsSync(notePath(home))) return null;
  return noteSchema.parse(JSON.parse(await readFile(notePath(home), 'utf8')));
}

async function writeNote(home: string, note: Note): Promise<void> {
  await writeFile(`${notePath(home)}.new`, JSON.stringify(note), { mode: 0o600 });
  await rename(`${notePath(home)}.new`, notePath(home));
}

/** The process of the server that the note speaks of; null where it is gone. */
async function findRunning({ url }: Note, home: string): Promise<number | null> {
  const found = await probe(url, ANSWER_MS);
  if (found.state === 'answers') return found.pid;
  if (found.state === 'absent') return null;
  throw new Error(
    `The private Redis in ${home} does not answer: ${found.reason}. End it, or if there is none, remove ${notePath(home)}; then start again.`,
  );
}

async function endServer(pid: number, home: string): Promise<void> {
  await endProcess(pid);
  await rm(notePath(home), { force: true });
}

async function spawnServer(program: string, home: string, log: Logger): Promise<RedisServer> {
  const { url, settings } = await chooseAddress(home);
  // Before there is a server: one without a note would never be found again.
  await writeNote(home, { url, owner: process.pid });
  const logPath = join(home, 'redis.log');
  const output = await open(logPath, 'a', 0o600);
  const child = spawn(program, ['-'], {
    stdio: ['pipe', output.fd, output.fd],
    cwd: home,
    // In a process group of its own: Ctrl-C is not for it, since it has to keep what is written last.
    detached: true,
  });
  child.unref();
  let failure: string | null = null;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code) => {
    failure ??= `it ended with code ${code}`;
  });
  await output.close();
  child.stdin?.on('error', () => {});
  child.stdin?.end([...SETTINGS, ...settings, `dir ${quote(home)}`, ''].join('\n'));

  const deadline = Date.now() + START_MS;
  while (failure === null && (await probe(url, START_MS)).state !== 'answers') {
    if (Date.now() > deadline) failure = 'it does not answer';
    else await sleep(10);
  }
  const { pid } = child;
  if (failure !== null || pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`${program} cannot be started: ${failure}. ${logPath} may say why.`);
  }
  let isClosing = false;
  child.once('exit', () => {
    if (!isClosing) log.error({ logPath }, 'the private Redis ended; start again to go on');
  });
  return {
    url,
    close: () => {
      isClosing = true;
      return endServer(pid, home);
    },
  };
}

/** BullMQ needs noeviction. The append-only file loses at most a second when the machine loses power. */
const SETTINGS = ['appendonly yes', 'save ""', 'maxmemory-policy noeviction', 'loglevel warning'];

/** A socket that only this user may open; where that cannot be, a port of this machine with a password. */
async function chooseAddress(home: string): Promise<{ url: string; settings: string[] }> {
  const path = join(home, 'redis.sock');
  if (process.platform !== 'win32' && Buffer.byteLength(path) < LONGEST_SOCKET_PATH) {
    const settings = ['port 0', `unixsocket ${quote(path)}`, 'unixsocketperm 700'];
    return { url: pathToFileURL(path).href.replace(/^file:/, 'unix:'), settings };
  }
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    settings: ['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`],
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** As Redis reads a text in its configuration. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
