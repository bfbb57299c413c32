import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../../src/config/config.ts';
import { SETTINGS, type SettingName } from '../../src/config/settings.ts';

const directory = mkdtempSync(join(tmpdir(), 'luamancer-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

function problemsOf(environment: Environment, needed: readonly SettingName[] = []): readonly string[] {
  try {
    readConfig(environment, needed);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('is complete without a single variable', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      discordToken: null,
      discordApiUrl: 'https://discord.com/api',
      redisUrl: null,
      dataDirectory: '.data',
      logLevel: 'info',
      port: 4000,
    });
    expect(config.threads).toBeGreaterThanOrEqual(1);
    expect(config.limits.tick_ms).toMatchObject({ default: 1500, least: 500, most: 10_000 });
  });

  test('takes what is set, and an empty variable as not set', () => {
    const config = readConfig({
      DISCORD_TOKEN: 'abc.def',
      REDIS_URL: 'unix:///run/redis.sock',
      LUAMANCER_DATA: '',
      LUAMANCER_PORT: '0',
      LUAMANCER_LIMITS: 'tick_ms=1000..2000',
      PATH: '/bin',
    });
    expect(config.discordToken?.reveal()).toBe('abc.def');
    expect(config.redisUrl?.reveal()).toBe('unix:///run/redis.sock');
    expect(config.dataDirectory).toBe('.data');
    expect(config.port).toBe(0);
    expect(config.limits.tick_ms).toEqual({ least: 1000, most: 2000, default: 1500 });
  });

  test('lists every problem at once, each with the variable and an example', () => {
    const missing = join(directory, 'missing');
    const environment = {
      DISCORD_TOKEN: 'Bot abc',
      DISCORD_API_URL: 'discord.com',
      REDIS_URL_FILE: missing,
      LUAMANCER_PORT: '80 80',
      LUAMANCER_LOG_LEVEL: 'loud',
      LUAMANCER_LIMITS: 'tickms=5, max_players=9',
      LUAMANCER_PROT: '1',
    };
    expect(problemsOf(environment)).toEqual([
      'LUAMANCER_PROT is no setting: did you mean LUAMANCER_PORT?',
      'DISCORD_TOKEN must be the bare token, without "Bot " before it and without spaces (example: DISCORD_TOKEN=MTE4... or DISCORD_TOKEN_FILE=/run/secrets/discord_token)',
      'DISCORD_API_URL must be an address that begins with https:// or http:// (example: DISCORD_API_URL=https://discord.com/api)',
      `REDIS_URL_FILE names a file that cannot be read: ENOENT: no such file or directory, open '${missing}' (example: REDIS_URL=redis://localhost:6379 or REDIS_URL_FILE=/run/secrets/redis_url)`,
      'LUAMANCER_LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent (example: LUAMANCER_LOG_LEVEL=debug)',
      'LUAMANCER_PORT must be a whole number from 0 to 65535 (example: LUAMANCER_PORT=4000)',
      'LUAMANCER_LIMITS has a wrong entry: "tickms" is no limit: did you mean tick_ms? (example: LUAMANCER_LIMITS=tick_ms=1000..2000..10000, max_players=4)',
      'LUAMANCER_LIMITS has a wrong entry: "max_players=9" goes beyond 1..8, the widest bounds of max_players (example: LUAMANCER_LIMITS=tick_ms=1000..2000..10000, max_players=4)',
    ]);
    expect(() => readConfig(environment)).toThrow(/cannot be used.*\n {2}- LUAMANCER_PROT/);
  });

  test('a setting that is needed and not there is a problem; one that is there is not null', () => {
    expect(problemsOf({}, ['discordToken'])).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN is not set: the bot's token .* \(example: DISCORD_TOKEN=MTE4/),
    ]);
    expect(readConfig({ DISCORD_TOKEN: 'abc' }, ['discordToken']).discordToken.reveal()).toBe('abc');
  });

  test('every secret can be given as a file', () => {
    for (const { variable, isSecret, example } of Object.values(SETTINGS)) {
      const path = file(variable, `${example}\n`);
      const problems = problemsOf({ [`${variable}_FILE`]: path });
      const isOwn = variable.startsWith('LUAMANCER_');
      expect(problems).toHaveLength(!isSecret && isOwn ? 1 : 0);
    }
    const config = readConfig({ DISCORD_TOKEN_FILE: file('token', '  abc.def\n') });
    expect(config.discordToken?.reveal()).toBe('abc.def');
  });

  test('a secret twice, or an empty file, is a problem', () => {
    const full = file('full', 'abc');
    const empty = file('empty', '\n');
    expect(problemsOf({ DISCORD_TOKEN: 'abc', DISCORD_TOKEN_FILE: full })).toEqual([
      expect.stringContaining('DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set: keep one of them'),
    ]);
    expect(problemsOf({ DISCORD_TOKEN_FILE: empty })).toEqual([expect.stringContaining('which is empty')]);
  });

  test('every example is a valid value of its setting', () => {
    const environment = Object.fromEntries(
      Object.values(SETTINGS).map(({ variable, example }) => [variable, example]),
    );
    expect(problemsOf(environment)).toEqual([]);
  });

  test('shows no secret, whichever way it is printed', () => {
    const config = readConfig({ DISCORD_TOKEN: 'hush-hush', REDIS_URL: 'redis://:hush-hush@host' });
    const shown = [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true })];
    expect(`${shown} ${config.discordToken}`).not.toContain('hush-hush');
    expect(shown[0]).toContain('"discordToken":"[secret]"');
    expect(problemsOf({ DISCORD_TOKEN: 'hush hush' }).join()).not.toContain('hush hush');
  });
});
