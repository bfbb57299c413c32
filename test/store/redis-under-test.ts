import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { findProgram } from '../../src/store/processes.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';

export const SILENT = pino({ level: 'silent' });

/** The PATH where there is a Redis on this machine; null where there is none. */
export const REAL_PATH =
  findProgram(['redis-server', 'valkey-server'], process.env.PATH ?? '') === null
    ? null
    : (process.env.PATH ?? '');

/** What every test of the store runs on: the demo Redis always, a real one where there is one. */
export const KINDS: readonly (readonly [name: string, path: string])[] = [
  ['the demo Redis', ''],
  ...(REAL_PATH === null ? [] : [['a real Redis', REAL_PATH] as const]),
];

export async function temporaryDirectory(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'luamancer-'));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** A Redis of its own, empty. `close` also removes what it kept. */
export async function openTestRedis(path: string): Promise<RedisHandle> {
  const { directory, remove } = await temporaryDirectory();
  const handle = await openRedis({ url: null, directory, log: SILENT, path });
  return {
    ...handle,
    close: async () => {
      await handle.close();
      await remove();
    },
  };
}
