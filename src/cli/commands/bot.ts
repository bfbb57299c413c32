import type { Command } from 'commander';
import { CommandFailure } from '../failures.ts';
import { configOrFailure, sayReady, untilAskedToEnd } from '../service.ts';

/** `luamancer bot`: the Discord side, one process of it. */
export function addBotCommand(program: Command): void {
  program
    .command('bot')
    .description('Run the bot alone: Discord (DISCORD_TOKEN) on one side, Redis on the other.')
    .action(runBot);
}

async function runBot(): Promise<void> {
  const config = configOrFailure(['discordToken']);
  const { createLogger } = await import('../../config/logger.ts');
  const { openRedis } = await import('../../store/redis.ts');
  const { startBot } = await import('../../bot/bot.ts');
  const { discordToken, redisUrl, logLevel, dataDirectory } = config;
  const log = createLogger({ level: logLevel ?? 'info', name: 'bot', secrets: [discordToken, redisUrl] });
  const ending = untilAskedToEnd();
  try {
    const redis = await openRedis({
      url: redisUrl,
      directory: dataDirectory ?? '.data',
      log,
      path: process.env.PATH ?? '',
    });
    try {
      const bot = await startBot({ config, log, redis });
      sayReady();
      await ending;
      await bot.stop();
    } finally {
      await redis.close();
    }
  } catch (error) {
    log.fatal({ err: error }, 'the bot ends');
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
