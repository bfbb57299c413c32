import { Worker } from 'node:worker_threads';
import type { FromThread, ToThread } from './protocol.ts';

/** A thread may take so much memory; a program that is rehearsed is kept to far less. */
const MOST_MEGABYTES = 512;

export interface ThreadEvents {
  onMessage(message: FromThread): void;
  /** It ended, also where it was ended; nothing follows. */
  onEnd(why: string): void;
}

const NOBODY: ThreadEvents = { onMessage: () => {}, onEnd: () => {} };

/** The main thread's end of one order thread. */
export class OrderThreadLink {
  readonly #worker: Worker;
  #events = NOBODY;

  private constructor(worker: Worker) {
    this.#worker = worker;
    let why = 'ended';
    worker.on('message', (message: FromThread) => this.#events.onMessage(message));
    // Out of memory, or a defect of ours.
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => this.#events.onEnd(why));
  }

  /** Starts a thread; resolves when it is ready for work, rejects where it cannot be. */
  static async start(): Promise<OrderThreadLink> {
    const link = new OrderThreadLink(new Worker(...workerFile()));
    await new Promise<void>((resolve, reject) => {
      link.listen({
        onMessage: () => resolve(),
        onEnd: (why) => reject(new Error(`An order thread ended before it was ready: ${why}`)),
      });
    });
    link.listen(NOBODY);
    return link;
  }

  /** Who hears it from now on. */
  listen(events: ThreadEvents): void {
    this.#events = events;
  }

  say(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  /** Ends it at once, whatever it does. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** In development the thread's file is TypeScript, and the thread has to load a loader for it first. */
function workerFile(): ConstructorParameters<typeof Worker> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
  // Nothing that runs on it has any use for the environment.
  const options = { resourceLimits, env: {} };
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './order-thread.ts' : './order-thread.js', import.meta.url);
  if (!isSource) return [file, options];
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import('${loader}').then(({ register }) => { register(); return import('${file.href}'); });`;
  return [start, { ...options, eval: true }];
}
