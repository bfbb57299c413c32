import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';

/** The file that a Redis without a disk of its own goes on from. */
export class SnapshotFile {
  readonly #redis: Redis;
  readonly #directory: string;
  readonly #path: string;
  readonly #log: Logger;
  #last = '';
  /** One write after the other. */
  #writing: Promise<void> = Promise.resolve();

  constructor(redis: Redis, directory: string, log: Logger) {
    this.#redis = redis;
    this.#directory = directory;
    this.#path = join(directory, 'demo-redis.json');
    this.#log = log;
  }

  /** Fills an empty Redis. A file that cannot be read is set aside and named, never overwritten. */
  async restore(): Promise<void> {
    if (!existsSync(this.#path)) return;
    const text = await readFile(this.#path, 'utf8');
    try {
      await restoreSnapshot(this.#redis, text, Date.now());
    } catch (error) {
      await this.#redis.flushall();
      const aside = `${this.#path}.unreadable-${Date.now()}`;
      await rename(this.#path, aside);
      this.#log.error(
        { err: error, aside },
        'the snapshot cannot be read: it is set aside, the demo begins anew',
      );
    }
  }

  /** Writes what is there now; a failure is logged, and the file stays as it was. */
  write(): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#writeNow())
      .catch((error: unknown) => this.#log.error({ err: error }, 'the snapshot cannot be written'));
    return this.#writing;
  }

  async #writeNow(): Promise<void> {
    const text = await takeSnapshot(this.#redis, Date.now());
    if (text === this.#last) return;
    await mkdir(this.#directory, { recursive: true });
    await writeFile(`${this.#path}.new`, text, { mode: 0o600 });
    // In one move, so that the file is never half a snapshot.
    await rename(`${this.#path}.new`, this.#path);
    this.#last = text;
  }
}
