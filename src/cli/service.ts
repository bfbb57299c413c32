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
    let isAsked = false;
    const ask = (): void => {
      if (isAsked) process.exit(1);
      isAsked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
  });
}

/** What a service tells the process that started it, once it is ready. */
export const READY = 'ready';

export function sayReady(): void {
  process.send?.(READY);
}
