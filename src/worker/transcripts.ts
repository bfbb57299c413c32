import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, realpath, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** How much is kept. */
export interface TranscriptLimits {
  /** Of one line; longer texts in it are cut. */
  readonly lineBytes: number;
  /** Of one file, before the next is begun. */
  readonly fileBytes: number;
  /** Of all files, also those of other workers, before the oldest are deleted. */
  readonly totalBytes: number;
}

const LIMITS: TranscriptLimits = { lineBytes: 512_000, fileBytes: 8_000_000, totalBytes: 200_000_000 };

const FOLDER = 'transcripts';
const FILE = /^orders-[\dTZ-]+-[\da-f]{8}\.jsonl$/;
/** Only the first bytes of a text that is cut are kept, and fewer the longer the line is. */
const CUTS = [20_000, 4_000, 1_000, 200];

/**
 * Keeps what happened to each order as a line of JSON, in a folder of the data directory. Several workers may share it: each
 * writes files of its own. That nothing can be written keeps nobody from an answer; the log says so once.
 */
export class Transcripts {
  readonly #directory: string;
  readonly #log: Logger;
  readonly #limits: TranscriptLimits;
  #file: { readonly handle: FileHandle; bytes: number } | null = null;
  #last: Promise<void> = Promise.resolve();
  #isTroubled = false;

  constructor(dataDirectory: string, log: Logger, limits: TranscriptLimits = LIMITS) {
    this.#directory = dataDirectory;
    this.#log = log;
    this.#limits = limits;
  }

  /** Writes one line, after those before it. */
  write(entry: Readonly<Record<string, unknown>>): Promise<void> {
    this.#last = this.#last.then(() => this.#append(entry)).catch((error: unknown) => this.#trouble(error));
    return this.#last;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file?.handle.close();
    this.#file = null;
  }

  async #append(entry: Readonly<Record<string, unknown>>): Promise<void> {
    const line = `${lineOf(entry, this.#limits.lineBytes)}\n`;
    const bytes = Buffer.byteLength(line);
    if (this.#file !== null && this.#file.bytes + bytes > this.#limits.fileBytes) {
      await this.#file.handle.close();
      this.#file = null;
    }
    this.#file ??= await this.#begin();
    await this.#file.handle.appendFile(line);
    this.#file.bytes += bytes;
    this.#isTroubled = false;
  }

  async #begin(): Promise<{ handle: FileHandle; bytes: number }> {
    const folder = await this.#folder();
    await this.#makeRoom(folder);
    const when = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
    const name = `orders-${when}-${randomBytes(4).toString('hex')}.jsonl`;
    // A new file of ours, readable by nobody else: never one that somebody laid there.
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL;
    return { handle: await open(join(folder, name), flags, 0o600), bytes: 0 };
  }

  /** The folder, which has to lie in the data directory itself. */
  async #folder(): Promise<string> {
    await mkdir(this.#directory, { recursive: true });
    const data = await realpath(this.#directory);
    const folder = join(data, FOLDER);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await lstat(folder)).isDirectory()) {
      throw new Error(`${folder} is no directory of its own: take the link away, and it is made anew`);
    }
    return folder;
  }

  async #makeRoom(folder: string): Promise<void> {
    const { totalBytes, fileBytes } = this.#limits;
    const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
    const sizes = await Promise.all(names.map((name) => sizeOf(join(folder, name))));
    let total = sizes.reduce((sum, size) => sum + size, 0) + fileBytes;
    for (const [index, name] of names.entries()) {
      if (total <= totalBytes) return;
      await unlink(join(folder, name)).catch(() => {});
      total -= sizes[index] ?? 0;
    }
  }

  #trouble(error: unknown): void {
    if (!this.#isTroubled) this.#log.warn({ err: error }, 'transcripts of orders cannot be written');
    this.#isTroubled = true;
  }
}

/** 0 for one that another worker has just deleted. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** As JSON of at most so many bytes: texts in it are cut as far as that takes. */
function lineOf(entry: Readonly<Record<string, unknown>>, mostBytes: number): string {
  let line = JSON.stringify(entry);
  for (const most of CUTS) {
    if (Buffer.byteLength(line) <= mostBytes) return line;
    line = JSON.stringify(entry, (_, value: unknown) =>
      typeof value === 'string' && value.length > most
        ? `${value.slice(0, most)}… (${value.length} characters)`
        : value,
    );
  }
  if (Buffer.byteLength(line) <= mostBytes) return line;
  const { orderId, at } = entry;
  return JSON.stringify({ orderId, at, cut: 'the transcript was too long to be kept' });
}
