import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { READY } from '../service.ts';

const LAUNCHER = fileURLToPath(new URL('../../../bin/luamancer', import.meta.url));
const LONGEST_GOODBYE_MS = 30_000;
/** A service that ended by itself is started again, later and later while it does so again and again. */
const FIRST_RESTART_MS = 500;
const LONGEST_RESTART_MS = 30_000;
/** Having run for so long, it counts as healthy again. */
const HEALTHY_MS = 60_000;

export interface ServiceOptions {
  /** The subcommand: `bot`. */
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where its log goes. */
  readonly logPath: string;
  /** Something that the person at the terminal should read. */
  tell(line: string): void;
}

/** `luamancer bot` or the like as a process of its own, started again whenever it ends by itself. */
export class Service {
  readonly #options: ServiceOptions;
  readonly #log: WriteStream;
  #child: ChildProcess | null = null;
  #restartMs = FIRST_RESTART_MS;
  #restart: NodeJS.Timeout | null = null;
  #isStopping = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#log = createWriteStream(options.logPath, { flags: 'a' });
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it; resolves when it is ready, rejects where it ends before that. */
  start(): Promise<void> {
    const { name, environment, logPath } = this.#options;
    const startedMs = Date.now();
    const child = spawn(process.execPath, [LAUNCHER, name], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stdout?.pipe(this.#log, { end: false });
    child.stderr?.pipe(this.#log, { end: false });
    return new Promise((resolve, reject) => {
      let isReady = false;
      child.on('message', (message) => {
        if (message !== READY) return;
        isReady = true;
        resolve();
      });
      child.once('exit', (code, signal) => {
        this.#child = null;
        const how = signal ?? `code ${code}`;
        if (!isReady) reject(new Error(`The ${name} did not start (${how}); ${logPath} says why.`));
        else if (!this.#isStopping) this.#startAgain(how, Date.now() - startedMs);
      });
    });
  }

  /** Asks it to end, and ends it by force if that takes too long. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    const child = this.#child;
    if (child !== null) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE_MS);
      await ended;
      clearTimeout(force);
    }
    await new Promise<void>((resolve) => this.#log.end(resolve));
  }

  #startAgain(how: string, livedMs: number): void {
    const { name, logPath, tell } = this.#options;
    if (livedMs >= HEALTHY_MS) this.#restartMs = FIRST_RESTART_MS;
    tell(`The ${name} ended (${how}) and is started again; ${logPath} says more.`);
    this.#restart = setTimeout(() => {
      this.start().catch(() => {
        if (!this.#isStopping) this.#startAgain('again', 0);
      });
    }, this.#restartMs);
    this.#restartMs = Math.min(LONGEST_RESTART_MS, this.#restartMs * 2);
  }
}
