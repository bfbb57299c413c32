import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Redis } from 'ioredis';
import { createRedisCommandExecutor, RedisServerState, Resp2Server } from 'js-redis-server/core';
import type { Logger } from 'pino';
import type { RedisServer } from './redis-server.ts';
import { SnapshotFile } from './snapshot-file.ts';

/** What a crash may cost a demo, at most. */
const SNAPSHOT_MS = 1_000;

/** The Redis that it behaves as: the oldest that the game is tried with. */
const compatibility = 'redis-7.0';

/**
 * A Redis written in JavaScript, inside this process: enough to try the game, not to run it. It keeps everything in
 * memory; what belongs to the game is written to a file every second.
 */
export async function startInProcessServer(directory: string, log: Logger): Promise<RedisServer> {
  const password = randomBytes(16).toString('hex');
  const server = new Resp2Server({
    server: new RedisServerState({ compatibility, requirepass: password }),
    executor: createRedisCommandExecutor({ compatibility }),
    logger: { error: (error) => log.error({ err: error }, 'the demo Redis failed') },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Its own `listen` would take calls from the whole network.
  server.server.listen({ host: '127.0.0.1', port: 0 });
  await once(server.server, 'listening');
  const url = `redis://:${password}@127.0.0.1:${server.getPort()}`;
  const redis = new Redis(url);
  redis.on('error', (error) => log.warn({ err: error }, 'the snapshots lost touch with the demo Redis'));
  const file = new SnapshotFile(redis, directory, log);
  await file.restore();
  const timer = setInterval(() => void file.write(), SNAPSHOT_MS);
  return {
    url,
    close: async () => {
      clearInterval(timer);
      await file.write();
      redis.disconnect();
      // It would wait for clients that nobody ends.
      for (const socket of sockets) socket.destroy();
      await server.close();
    },
  };
}
