import { readSync } from 'node:fs';

/** The file ended before what should be in it. */
export class EndOfFile extends Error {
  override readonly name = 'EndOfFile';
}

const WINDOW_BYTES = 1 << 20;
/** Longer texts than any key, token or chat template; more is damage. */
const MOST_TEXT_BYTES = 1 << 24;

/** Reads little-endian values from an open file, one after the other. */
export class ByteReader {
  readonly #file: number;
  #window = Buffer.alloc(0);
  /** Where in the window the next byte is, and where in the file the window begins. */
  #index = 0;
  #start = 0;

  constructor(file: number) {
    this.#file = file;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#start + this.#index;
  }

  /** The next bytes; a view that the next call may overwrite. */
  take(count: number): Buffer {
    if (this.#index + count > this.#window.length) this.#refill(count);
    const bytes = this.#window.subarray(this.#index, this.#index + count);
    this.#index += count;
    return bytes;
  }

  u32(): number {
    return this.take(4).readUInt32LE();
  }

  /** Beyond 2^53 it is not exact, which no honest file needs. */
  u64(): number {
    return Number(this.take(8).readBigUInt64LE());
  }

  /** A text with its length before it. */
  text(): string {
    const length = this.u64();
    if (length > MOST_TEXT_BYTES) throw new EndOfFile();
    return this.take(length).toString('utf8');
  }

  #refill(count: number): void {
    const start = this.position;
    const window = Buffer.alloc(Math.max(WINDOW_BYTES, count));
    let filled = 0;
    while (filled < window.length) {
      const read = readSync(this.#file, window, filled, window.length - filled, start + filled);
      if (read === 0) break;
      filled += read;
    }
    if (filled < count) throw new EndOfFile();
    this.#window = window.subarray(0, filled);
    this.#start = start;
    this.#index = 0;
  }
}
