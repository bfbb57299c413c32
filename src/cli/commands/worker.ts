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
  const { redisUrl, logLevel, dataDirectory } = configOrFailure();
  const { createLogger } = await import('../../config/logger.ts');
  const { openRedis } = await import('../../store/redis.ts');
  const { startFixedWorker } = await import('../../worker/fixed-worker.ts');
  const log = createLogger({ level: logLevel ?? 'info', name: 'worker', secrets: [redisUrl] });
  const ending = untilAskedToEnd();
  try {
    const redis = await openRedis({
      url: redisUrl,
      directory: dataDirectory ?? '.data',
      log,
      path: process.env.PATH ?? '',
    });
    try {
      const worker = await startFixedWorker(redis.address, log);
      log.info('the worker is ready');
      sayReady();
      await ending;
      await worker.close();
    } finally {
      await redis.close();
    }
  } catch (error) {
    log.fatal({ err: error }, 'the worker ends');
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
