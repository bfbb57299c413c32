import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type FromModel, fromModelSchema, type Start, type ToModel } from './protocol.ts';

export interface ProcessLinkEvents {
  onMessage(message: FromModel): void;
  /** It ended, also where it was killed; nothing follows. Why, and the last that it wrote to standard error. */
  onEnd(why: string, lastWords: string): void;
}

/** What the process needs of the environment: to find programs, libraries, drivers, proxies; no secrets of ours. */
const PASSED_ON =
  /^(PATH|HOME|USERPROFILE|TMPDIR|TMP|TEMP|LANG|SYSTEMROOT|LD_LIBRARY_PATH|DYLD_\w+|CUDA_\w+|NVIDIA_\w+|VK_\w+|GGML_\w+|HF_TOKEN|HF_ENDPOINT|HTTPS?_PROXY|NO_PROXY|SSL_CERT_\w+|NODE_EXTRA_CA_CERTS)$/i;
const LAST_WORDS_CHARACTERS = 2_000;

/** Our end of a process with a model. */
export class ProcessLink {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #lastWords = '';

  constructor(start: Start, { onMessage, onEnd }: ProcessLinkEvents) {
    this.#child = spawn(process.execPath, processArguments(), {
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name))),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS_CHARACTERS);
    });
    this.#child.on('message', (raw) => {
      const message = fromModelSchema.safeParse(raw);
      if (message.success) onMessage(message.data);
      else this.kill();
    });
    this.#ended = new Promise((resolve) => {
      // 'error' comes alone where the process could not be started at all.
      const end = (why: string) => {
        resolve();
        onEnd(why, this.#lastWords.trim());
      };
      this.#child.once('error', (error) => {
        if (this.#child.pid === undefined) end(error.message);
      });
      this.#child.once('close', (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.say(start);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What cannot be delivered is lost: the process is ending then. */
  say(message: ToModel): void {
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it, and waits until it is gone. */
  async end(): Promise<void> {
    this.kill();
    await this.#ended;
  }
}

/**
 * In development the process's file is TypeScript, which takes a loader. It is gone before the large package is
 * loaded, which it would slow down several times, and so are the arguments, which that package would hand on.
 */
function processArguments(): string[] {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './model-process.ts' : './model-process.js', import.meta.url);
  if (!isSource) return [fileURLToPath(file)];
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from '${loader}';
    const unregister = register();
    await import('${file.href}');
    await unregister();
    process.execArgv = [];`;
  return ['--input-type=module', '--eval', start];
}
