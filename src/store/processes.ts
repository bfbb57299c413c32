import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Time for a server to write its state down before it is ended by force. */
const PATIENCE_MS = 10_000;

/** The first of the programs that a PATH has, as a full path; null where it has none. */
export function findProgram(names: readonly string[], path: string): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const directories = path.split(delimiter).filter((directory) => directory !== '');
  const candidates = names.flatMap((name) => directories.map((directory) => join(directory, name + suffix)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Asks a process to end, waits for it, and ends it by force if it takes too long. */
export async function endProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM');
  const deadline = Date.now() + PATIENCE_MS;
  while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  signal(pid, 'SIGKILL');
  while (isAlive(pid) && Date.now() < deadline + PATIENCE_MS) await sleep(20);
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  if (isAlive(pid)) process.kill(pid, name);
}
