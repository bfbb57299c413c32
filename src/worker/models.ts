import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Completer } from '../companion/completer.ts';
import type { Config } from '../config/config.ts';
import { createLlamaCompleter } from './llama/llama-completer.ts';
import { createRemoteCompleter } from './remote/remote-completer.ts';

/** The model that comes with the project. */
const SHIPPED = fileURLToPath(new URL('../../models/luamancer.gguf', import.meta.url));

/** What is set of models, and where downloads lie. */
export type ModelSettings = Pick<
  Config,
  'model' | 'modelThreads' | 'brainUrl' | 'brainModel' | 'brainKey' | 'dataDirectory'
>;

/** The models that are set up, in the order in which they are asked. */
export interface Models {
  readonly completers: readonly Completer[];
  close(): Promise<void>;
}

/** Requests to a model that are answered in one batch; each takes memory for its context. */
const MOST_PARALLEL = 4;
/** What servers of one model alone do not look at. */
const ANY_MODEL = 'default';

/**
 * Begins to load what is set up. What turns out not to be there answers so, and the log says why.
 *
 * @param atOnce orders that may ask at the same time.
 */
export function openModels(settings: ModelSettings, atOnce: number, log: Logger): Models {
  const { model, modelThreads, brainUrl, brainModel, brainKey, dataDirectory } = settings;
  const completers: Completer[] = [];
  // The one that comes along answers where nobody set another.
  const file = model ?? (brainUrl === null && existsSync(SHIPPED) ? SHIPPED : null);
  if (file !== null) {
    const parallel = Math.min(MOST_PARALLEL, atOnce);
    const directory = join(dataDirectory, 'models');
    const threads = modelThreads === null ? {} : { threads: modelThreads };
    completers.push(createLlamaCompleter({ model: file, directory, parallel, ...threads }, log));
  }
  if (brainUrl !== null) {
    const key = brainKey === null ? {} : { key: brainKey };
    completers.push(createRemoteCompleter({ url: brainUrl, model: brainModel ?? ANY_MODEL, ...key }, log));
  }
  return {
    completers,
    close: async () => {
      await Promise.all(completers.map((completer) => completer.close()));
    },
  };
}
