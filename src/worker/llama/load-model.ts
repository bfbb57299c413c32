import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { readCard } from './card.ts';
import { Engine } from './engine.ts';
import { type HeaderReading, readGgufHeader } from './gguf-header.ts';
import { identityOf, isModelAddress } from './identity.ts';
import type { FromModel, Ready, Start } from './protocol.ts';

/** Smaller models are slower on several threads than on one, which wait for each other. */
const SMALL_MODEL_BYTES = 50e6;
/** What loading takes besides the weights: buffers, a first context. */
const LOADING_BYTES = 64 * 2 ** 20;
const PROGRESS_MS = 1_000;
/** A download in which nothing comes for so long has failed. */
const STALL_MS = 20_000;

type Progress = Extract<FromModel, { type: 'progress' }>;
type ShowProgress = (stage: Progress['stage'], fraction: number) => void;
type Report = (message: Extract<FromModel, { type: 'progress' | 'log' }>) => void;

export type Loading = { readonly engine: Engine; readonly ready: Ready } | { readonly problem: string };

/** Finds, checks and loads a model. What is wrong is a value with what to do about it. */
export async function loadModel(start: Start, report: Report): Promise<Loading> {
  const progress = throttled(report);
  // A local file is looked at before anything heavy is loaded.
  const local = isModelAddress(start.model) ? null : await checkFile(start.model, progress);
  if (local !== null && 'problem' in local) return local;
  let nodeLlamaCpp: typeof import('node-llama-cpp');
  try {
    nodeLlamaCpp = await import('node-llama-cpp');
  } catch (error) {
    return {
      problem: `Models cannot be run here, since the package node-llama-cpp cannot be loaded (${messageOf(error)}). Install it with \`npm ci\`, without leaving out optional packages.`,
    };
  }
  let file = start.model;
  if (local === null) {
    const found = await download(nodeLlamaCpp, start, progress);
    if ('problem' in found) return found;
    file = found.file;
  }
  const checked = local ?? (await checkFile(file, progress));
  if ('problem' in checked) return checked;
  const { values, fileBytes } = checked.header;
  let llama: Awaited<ReturnType<typeof nodeLlamaCpp.getLlama>>;
  try {
    llama = await nodeLlamaCpp.getLlama({
      gpu: 'auto',
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      logLevel: nodeLlamaCpp.LlamaLogLevel.warn,
      logger: (level, message) =>
        report({ type: 'log', level: level === 'fatal' || level === 'error' ? 'error' : 'warn', message }),
    });
  } catch (error) {
    return {
      problem: `Models cannot be run here: llama.cpp has no build that works on this machine (${messageOf(error)}). Install the package for it with \`npm ci\`, or use a model elsewhere (LUAMANCER_BRAIN_URL).`,
    };
  }
  const free = start.memoryBytes ?? process.availableMemory() + (await freeGpuBytes(llama));
  if (fileBytes + LOADING_BYTES > free) {
    return {
      problem: `The model ${file} is too large: it needs about ${megabytes(fileBytes + LOADING_BYTES)} of memory, and ${megabytes(free)} are free. Choose a smaller one, or a machine with more.`,
    };
  }
  try {
    const model = await llama.loadModel({
      modelPath: file,
      onLoadProgress: (fraction) => progress('load', fraction),
    });
    const threads = start.threads ?? (fileBytes < SMALL_MODEL_BYTES ? 1 : null);
    const engine = new Engine(nodeLlamaCpp, llama, model, { parallel: start.parallel, threads });
    const identity = identityOf(file, values, start.family);
    const gpu = llama.gpu === false ? null : llama.gpu;
    const contextTokens = model.trainContextSize;
    return { engine, ready: { type: 'ready', pid: process.pid, ...identity, gpu, contextTokens, fileBytes } };
  } catch (error) {
    return {
      problem: `The model ${file} cannot be loaded: ${messageOf(error)}. It may be damaged, or too new for this version of llama.cpp (${llama.llamaCppRelease.release}). Download it again, or choose another model.`,
    };
  }
}

/** The file that an address stands for; downloaded unless that was done before. */
async function download(
  { resolveModelFile }: typeof import('node-llama-cpp'),
  { model, directory }: Start,
  progress: ShowProgress,
): Promise<{ readonly file: string } | { readonly problem: string }> {
  const stalled = new AbortController();
  const stop = () => stalled.abort(new Error(`nothing came for ${STALL_MS / 1_000} s`));
  let timer = setTimeout(stop, STALL_MS);
  // The package itself would ask a server that is not there for many minutes, and not see the signal.
  const stall = new Promise<never>((_, reject) => {
    stalled.signal.addEventListener('abort', () => reject(stalled.signal.reason), { once: true });
  });
  const common = { directory, cli: false, signal: stalled.signal } as const;
  try {
    const kept = resolveModelFile(model, { ...common, download: false }).catch(() => null);
    const downloaded = async () =>
      resolveModelFile(model, {
        ...common,
        // What came so far is of use next time.
        deleteTempFileOnCancel: false,
        onProgress: ({ totalSize, downloadedSize }) => {
          clearTimeout(timer);
          timer = setTimeout(stop, STALL_MS);
          progress('download', downloadedSize / totalSize);
        },
      });
    const file = await Promise.race([kept.then((found) => found ?? downloaded()), stall]);
    return { file };
  } catch (error) {
    const reason = messageOf(stalled.signal.aborted ? stalled.signal.reason : error);
    return {
      problem: `The model ${model} cannot be downloaded: ${reason}. Check the address and the network, or download it yourself and set LUAMANCER_MODEL to the file.`,
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at a model's header, and at its checksum where it has a card. */
async function checkFile(file: string, progress: ShowProgress): Promise<HeaderReading> {
  const reading = readGgufHeader(file);
  if ('problem' in reading) return reading;
  const { card, problem } = { card: null, problem: null, ...readCard(file) };
  if (problem !== null) return { problem };
  if (card === null) return reading;
  const { fileBytes } = reading.header;
  const found = await sha256Of(file, (bytes) => progress('check', bytes / fileBytes));
  if (found === card.sha256) return reading;
  return {
    problem: `The model ${file} is not the one of its card: its SHA-256 is ${found}, and should be ${card.sha256}. Get it anew.`,
  };
}

async function freeGpuBytes(llama: {
  readonly gpu: unknown;
  getVramState(): Promise<{ free: number }>;
}): Promise<number> {
  return llama.gpu === false ? 0 : (await llama.getVramState()).free;
}

async function sha256Of(file: string, onBytes: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  return hash.digest('hex');
}

/** Once a second at most; a download is told of at once, since there is no answer while it lasts. */
function throttled(report: Report): ShowProgress {
  let nextMs = performance.now() + PROGRESS_MS;
  let told: Progress['stage'] | null = null;
  return (stage, fraction) => {
    const nowMs = performance.now();
    const isNews = stage === 'download' && told !== stage;
    if ((nowMs < nextMs && !isNews) || !(fraction >= 0 && fraction <= 1)) return;
    nextMs = nowMs + PROGRESS_MS;
    told = stage;
    report({ type: 'progress', stage, fraction });
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
