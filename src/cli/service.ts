import { ConfigError, type ConfigWith, readConfig } from '../config/config.ts';
import type { SettingName } from '../config/settings.ts';
import { CommandFailure } from './failures.ts';

/** The settings, or a failure that lists everything wrong with the environment. */
export function configOrFailure<Needed extends SettingName = never>(
  needed: readonly Needed[] = [],
): ConfigWith<Needed> {
  try {
    return readConfig(process.env, needed);
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandFailure(error.message, { cause: error });
    throw error;
  }
}

/**
 * Resolves when this process is asked to end: by Ctrl-C, by SIGTERM, or since the process that started it (and
 * speaks to it) is gone. A second Ctrl-C ends it at once.
 */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let interrupts = 0;
    const ask = (): void => {
      // Open, it would keep this process alive when all is done.
      process.channel?.unref();
      resolve();
    };
    process.on('SIGINT', () => {
      interrupts++;
      // From a terminal it comes to the whole family, beside the SIGTERM of whoever started this process.
      if (interrupts > 1) process.exit(1);
      ask();
    });
    process.once('SIGTERM', ask);
    process.once('disconnect', ask);
  });
}

/** What a service tells the process that started it, once it is ready. */
export const READY = 'ready';

export function sayReady(): void {
  process.send?.(READY);
}
