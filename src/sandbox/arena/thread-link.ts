import { Worker } from 'node:worker_threads';
import { type CompanionId, companionId } from '../../game/model/ids.ts';
import {
  type CallName,
  type Calls,
  type FromThread,
  PROGRESS,
  type ThreadData,
  type ToThread,
} from './protocol.ts';

/** A call came to nothing since its thread ended. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  /** The dungeon that the thread was stuck in, and whose turn it was; null where it ended otherwise. */
  readonly culprit: { readonly dungeon: number; readonly companion: CompanionId | null } | null;

  constructor(culprit: ThreadLost['culprit']) {
    super('An arena thread ended.');
    this.culprit = culprit;
  }
}

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** The main thread's end of one arena thread. */
export class ThreadLink {
  readonly #worker: Worker;
  readonly #progress: Int32Array;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  #lost: ThreadLost | null = null;

  private constructor(worker: Worker, progress: Int32Array) {
    this.#worker = worker;
    this.#progress = progress;
    worker.on('message', (message: FromThread) => this.#receive(message));
    // An uncaught error, out of memory say, is followed by 'exit'; what it was doing is still on record.
    worker.on('error', () => {});
    worker.on('exit', () => this.#lose(this.#culprit()));
  }

  /** Starts a thread; resolves when it is ready for work: a spare one, for much work at once. */
  static async start({ isSpare }: { readonly isSpare: boolean }): Promise<ThreadLink> {
    const progress = new SharedArrayBuffer(PROGRESS.words * Int32Array.BYTES_PER_ELEMENT);
    const workerData: ThreadData = { progress, isSpare };
    const worker = new Worker(...workerFile(workerData));
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    });
    const link = new ThreadLink(worker, new Int32Array(progress));
    await ready;
    worker.unref();
    return link;
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  call<Name extends CallName>(
    dungeon: number,
    name: Name,
    ask: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer']> {
    if (this.#lost !== null) return Promise.reject(this.#lost);
    const call = ++this.#calls;
    // One name is asked of one kind of call, which the compiler cannot follow through the union.
    this.#worker.postMessage({ call, dungeon, name, ask } as ToThread);
    return new Promise((resolve, reject) => {
      this.#pending.set(call, { resolve: resolve as Pending['resolve'], reject });
      this.#worker.ref();
    });
  }

  /** How long, in milliseconds, it has been at one companion's turn (or one call) by now; 0 when idle. */
  busyFor(now: number): number {
    if (Atomics.load(this.#progress, PROGRESS.dungeon) === 0) return 0;
    return ((now | 0) - Atomics.load(this.#progress, PROGRESS.since)) | 0;
  }

  /** Ends it at once, whatever it does; calls under way fail with `ThreadLost`. */
  async end(): Promise<void> {
    this.#lose(this.#culprit());
    await this.#worker.terminate();
  }

  #culprit(): ThreadLost['culprit'] {
    const dungeon = Atomics.load(this.#progress, PROGRESS.dungeon);
    const seat = Atomics.load(this.#progress, PROGRESS.seat);
    return dungeon === 0 ? null : { dungeon, companion: seat === 0 ? null : companionId(seat) };
  }

  #lose(culprit: ThreadLost['culprit']): void {
    if (this.#lost !== null) return;
    this.#lost = new ThreadLost(culprit);
    for (const { reject } of this.#pending.values()) reject(this.#lost);
    this.#pending.clear();
  }

  #receive(message: FromThread): void {
    if (message.type === 'ready') return;
    const pending = this.#pending.get(message.call);
    this.#pending.delete(message.call);
    // A thread without work does not keep the process alive.
    if (this.#pending.size === 0) this.#worker.unref();
    if (message.type === 'answer') pending?.resolve(message.answer);
    else pending?.reject(new Error(`An arena thread failed: ${message.stack}`));
  }
}

/** In development the thread's file is TypeScript, and the thread has to load a loader for it first. */
function workerFile(workerData: ThreadData): ConstructorParameters<typeof Worker> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './thread.ts' : './thread.js', import.meta.url);
  if (!isSource) return [file, { workerData }];
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import('${loader}').then(({ register }) => { register(); return import('${file.href}'); });`;
  return [start, { workerData, eval: true }];
}
