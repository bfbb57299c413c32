import type { Command } from 'commander';
import { CommandFailure } from '../failures.ts';
import { configOrFailure, sayReady, untilAskedToEnd } from '../service.ts';

/** `luamancer worker`: works orders off. */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('Run a worker: takes orders from Redis and answers them with programs.')
    .action(runWorker);
}

async function runWorker(): Promise<void> {
  const config = configOrFailure();
  const { stripEnvironment } = await import('../../worker/environment.ts');
  stripEnvironment(process.env);
  const { createLogger } = await import('../../config/logger.ts');
  const { openRedis } = await import('../../store/redis.ts');
  const { startWorker } = await import('../../worker/worker.ts');
  const { openModels } = await import('../../worker/models.ts');
  const {
    redisUrl,
    logLevel,
    ordersAtOnce,
    transcripts,
    metrics,
    brainKey,
    dataDirectory: directory,
  } = config;
  const log = createLogger({ level: logLevel, name: 'worker', secrets: [redisUrl, brainKey] });
  const ending = untilAskedToEnd();
  const closers: (() => Promise<void>)[] = [];
  try {
    const redis = await openRedis({ url: redisUrl, directory, log, path: process.env.PATH ?? '' });
    closers.unshift(() => redis.close());
    const models = openModels(config, ordersAtOnce, log);
    closers.unshift(() => models.close());
    const worker = await startWorker({
      address: redis.address,
      log,
      models: models.completers,
      ordersAtOnce,
      transcriptsIn: transcripts === 'off' ? null : directory,
      metrics,
    });
    closers.unshift(() => worker.close());
    log.info({ models: models.completers.map(({ name }) => name) }, 'the worker is ready');
    sayReady();
    await ending;
  } catch (error) {
    log.fatal({ err: error }, 'the worker ends');
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    for (const close of closers) await close();
  }
}
