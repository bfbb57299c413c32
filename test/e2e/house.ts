import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** The browser that the tests use; they skip where it is not there. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** `luamancer up` as somebody starts it, and the address that it printed. */
export interface House {
  readonly url: string;
  readonly output: string[];
  /** Of the bot that runs now. */
  botPid(): number;
  /** As Ctrl-C; resolves with the exit code. */
  end(): Promise<number | null>;
}

export async function startHouse(directory: string, redisUrl = ''): Promise<House> {
  const child: ChildProcess = spawn(process.execPath, [LAUNCHER, 'up'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LUAMANCER_PORT: '0',
      LUAMANCER_DATA: directory,
      DISCORD_TOKEN: '',
      REDIS_URL: redisUrl,
    },
  });
  const exit = once(child, 'exit');
  const output: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        const address = /http:\/\/\S+/.exec(line)?.[0];
        if (address !== undefined) resolve(address);
      });
    }
    child.once('exit', (code) => reject(new Error(`up ended with ${code}: ${output.join('\n')}`)));
  });
  return {
    url,
    output,
    botPid() {
      const lines = readFileSync(join(directory, 'logs', 'bot.log'), 'utf8')
        .trim()
        .split('\n');
      const ready = lines.findLast((line) => line.includes('the bot is ready')) ?? '{}';
      const { pid } = JSON.parse(ready) as { readonly pid?: number };
      if (pid === undefined) throw new Error('the bot’s log does not say that it is ready');
      return pid;
    },
    async end() {
      child.kill('SIGINT');
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}

/** For a process that starts on a crowded machine; a test that needs one gets this and more. */
export const PATIENCE_MS = 90_000;

/** Looks again and again, for as long as a slow machine may take. */
export const eventually = <Value>(look: () => Value | Promise<Value>, intervalMs = 100) =>
  expect.poll(look, { timeout: PATIENCE_MS, interval: intervalMs });

/** Keeps a picture for people to look at, when SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What one person of a page sees. */
export const paneOf = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** The newest board that can be played on, or that tells how it ended; answers to orders show parts of maps too. */
export const boardOf = (place: Page | Locator): Locator =>
  place
    .locator('.message:has(.row)')
    .filter({ hasText: '####' })
    .filter({ hasNotText: 'to their companion:' })
    .last();

export const composerOf = (place: Page | Locator): Locator => place.getByLabel('Message', { exact: true });

/** Types a command with its options, as a person does. */
export async function send(
  place: Page | Locator,
  command: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  await composerOf(place).fill(command);
  await place.getByRole('option', { name: command }).first().waitFor();
  await composerOf(place).press('Enter');
  const names = Object.keys(options);
  for (const [name, value] of Object.entries(options)) {
    await place.getByLabel(name).fill(value);
    await place.getByLabel(name).press(name === names.at(-1) ? 'Enter' : 'Tab');
  }
}

export const press = (place: Page | Locator, key: string): Promise<void> =>
  boardOf(place).getByRole('button', { name: key, exact: true }).click();

/** The text of the newest board. */
export const boardText = async (place: Page | Locator): Promise<string> =>
  (await boardOf(place).locator('pre').first().textContent()) ?? '';

/** The row and column of a sign on the board. */
export async function placeOf(place: Page | Locator, sign: string): Promise<string | null> {
  for (const [row, line] of (await boardText(place)).split('\n').entries()) {
    if (line.startsWith('#') && line.includes(sign)) return `${row + 1},${line.indexOf(sign) + 1}`;
  }
  return null;
}

export const tickOf = async (place: Page | Locator): Promise<number> =>
  Number(/tick (\d+)/.exec(await boardText(place))?.[1]);
