import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Secret } from '../config/secret.ts';
import { FAIL_FAST, type QueueAddress } from '../queue/connection.ts';
import { addressOf, withoutPassword } from './address.ts';
import { startInProcessServer } from './in-process-server.ts';
import { startPrivateServer } from './private-server.ts';
import { type Probed, probe } from './probe.ts';
import { findProgram } from './processes.ts';
import type { RedisServer } from './redis-server.ts';
import { answered } from './unavailable.ts';

export interface RedisOptions {
  /** REDIS_URL; null where the operator has no Redis. */
  readonly url: Secret | null;
  /** Where a Redis of ours keeps its state. */
  readonly directory: string;
  readonly log: Logger;
  /** Where its program is looked for; the environment's PATH, empty for none. */
  readonly path: string;
  /** How long the operator's Redis is waited for, which may be starting together with us. */
  readonly patienceMs?: number;
}

/** Whose Redis it is: the operator's, a private one of ours, or the demo inside this process. */
export type RedisKind = 'given' | 'private' | 'demo';

/** A Redis that is there, and the clients of this process. */
export interface RedisHandle {
  readonly kind: RedisKind;
  /** What other processes get as REDIS_URL. */
  readonly url: Secret;
  /** Plain options for clients that are not ours (BullMQ's). */
  readonly address: QueueAddress;
  /** A client that fails fast; once open it comes back by itself whenever Redis does. `name` is for CLIENT LIST. */
  connect(name: string): Promise<Redis>;
  /** Ends all clients and, where it is ours to end, the server. */
  close(): Promise<void>;
}

/** ioredis needs 6.2, and so does ZADD GT. */
const OLDEST = [6, 2] as const;

/**
 * Opens the operator's Redis, else a private server from PATH, else a demo inside this process.
 *
 * @throws Error that says what to do, when there is a Redis that cannot be used.
 */
export async function openRedis(options: RedisOptions): Promise<RedisHandle> {
  const { url, log, patienceMs = 10_000 } = options;
  if (url !== null) {
    await checkGiven(url.reveal(), log, patienceMs);
    return handleOf('given', { url: url.reveal(), close: async () => {} }, log);
  }
  const { kind, server } = await startOwn(options);
  return handleOf(kind, server, log);
}

async function startOwn({
  directory,
  log,
  path,
}: RedisOptions): Promise<{ kind: RedisKind; server: RedisServer }> {
  const program = findProgram(['redis-server', 'valkey-server'], path);
  if (program !== null) {
    return { kind: 'private', server: await startPrivateServer(program, join(directory, 'redis'), log) };
  }
  log.warn(
    'DEMO: there is no redis-server here, so this process plays Redis. Good for trying the game, not for running it: install Redis or Valkey, or set REDIS_URL.',
  );
  return { kind: 'demo', server: await startInProcessServer(directory, log) };
}

/** Waits for the operator's Redis, and refuses one that is too old. */
async function checkGiven(url: string, log: Logger, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const where = `Redis at ${withoutPassword(url)} (REDIS_URL)`;
  let found: Probed = await probe(url, FAIL_FAST.connectTimeout);
  while (found.state !== 'answers') {
    if (Date.now() > deadline) {
      throw new Error(
        `${where} does not answer: ${found.reason}. Start it, mend REDIS_URL, or leave REDIS_URL away for a private one.`,
      );
    }
    await sleep(200);
    found = await probe(url, FAIL_FAST.connectTimeout);
  }
  const [major = 0, minor = 0] = found.version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`${where} is version ${found.version}: it has to be ${OLDEST.join('.')} or newer.`);
  }
  if (found.policy !== 'noeviction' && found.policy !== '') {
    log.warn(
      { policy: found.policy },
      'this Redis may throw dungeons and orders away when memory gets short: set maxmemory-policy to noeviction',
    );
  }
}

function handleOf(kind: RedisKind, server: RedisServer, log: Logger): RedisHandle {
  const address = addressOf(server.url);
  const clients: Redis[] = [];
  return {
    kind,
    url: new Secret(server.url),
    address,
    connect: async (name) => {
      const client = openClient(address, name, log);
      clients.push(client);
      await answered(client.connect());
      return client;
    },
    close: async () => {
      for (const client of clients) client.disconnect();
      await server.close();
    },
  };
}

function openClient(address: QueueAddress, name: string, log: Logger): Redis {
  const options = { ...FAIL_FAST, connectionName: name, lazyConnect: true };
  const client = 'url' in address ? new Redis(address.url, options) : new Redis({ ...address, ...options });
  let isAway = false;
  client.on('error', (error) => {
    if (!isAway) log.warn({ err: error, client: name }, 'Redis is away; trying again until it is back');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) log.info({ client: name }, 'Redis is back');
    isAway = false;
  });
  return client;
}
