import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../../config/config.ts';
import { CommandFailure } from '../failures.ts';
import { configOrFailure, untilAskedToEnd } from '../service.ts';

/** `luamancer up`: everything that it takes to play, in one go. */
export function addUpCommand(program: Command): void {
  program
    .command('up')
    .description(
      'Start everything: bot, worker, Redis and, without a Discord token, a local stand-in with a page.',
    )
    .addHelpText('after', HELP)
    .action(up);
}

const LAST_PORT = 65_535;

const HELP = `
Without DISCORD_TOKEN the game is played in the browser, at the address that is printed. With it, the same bot
plays on Discord; register its commands once with \`luamancer deploy\`.

What is kept lies in .data (LUAMANCER_DATA); the next start goes on where this one ended. Logs: .data/logs.`;

async function up(): Promise<void> {
  const config = configOrFailure();
  const { createLogger } = await import('../../config/logger.ts');
  const { openRedis } = await import('../../store/redis.ts');
  const { Service } = await import('../up/child.ts');
  const { openDiscord } = await import('../up/discord.ts');
  const directory = config.dataDirectory ?? '.data';
  const logs = join(directory, 'logs');
  await mkdir(logs, { recursive: true });
  const level = config.logLevel === 'info' ? 'warn' : (config.logLevel ?? 'warn');
  const log = createLogger({ level, name: 'up', secrets: [config.discordToken, config.redisUrl] });
  const ending = untilAskedToEnd();
  const closers: (() => Promise<void>)[] = [];
  try {
    const redis = await openRedis({ url: config.redisUrl, directory, log, path: process.env.PATH ?? '' });
    closers.unshift(() => redis.close());
    const discord = await openDiscord(config);
    closers.unshift(() => discord.close());
    const redisUrl = redis.url.reveal();
    const { workerEnvironment } = await import('../../worker/environment.ts');
    const environments = {
      worker: { ...workerEnvironment(process.env), ...nextMetrics(config), REDIS_URL: redisUrl },
      bot: { ...process.env, ...discord.environment, REDIS_URL: redisUrl },
    };
    const services = Object.entries(environments).map(
      ([name, environment]) =>
        new Service({
          name,
          environment,
          logPath: join(logs, `${name}.log`),
          tell: (line) => console.error(line),
        }),
    );
    closers.unshift(() => stopAll(services));
    const started = Promise.all(services.map((service) => service.start())).then(() => true);
    if (await Promise.race([started, ending.then(() => false)])) {
      console.log(discord.invitation);
      await ending;
    }
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    for (const close of closers) await close();
  }
}

/** Both on one machine: the worker serves its figures one port further than the bot. */
function nextMetrics({ metrics }: Config): { readonly LUAMANCER_METRICS?: string } {
  if (metrics === null) return {};
  const host = metrics.host.includes(':') ? `[${metrics.host}]` : metrics.host;
  const port = metrics.port === 0 || metrics.port === LAST_PORT ? 0 : metrics.port + 1;
  return { LUAMANCER_METRICS: `${host}:${port}` };
}

async function stopAll(services: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
}
