import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.ts';

const PATIENCE_MS = 60_000;

/** Does work that only one process at a time may do; a lock that a dead process left behind counts for nothing. */
export async function withStartLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await tryAcquire(path))) {
    if (Date.now() > deadline) {
      throw new Error(`Another process has been starting for too long. If there is none, remove ${path}.`);
    }
    await sleep(50);
  }
}

async function tryAcquire(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  // 0: it is just being written, or just gone.
  if (holder !== 0 && !isAlive(holder)) await rm(path, { force: true });
  return false;
}
