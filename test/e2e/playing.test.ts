import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../store/redis-under-test.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** `luamancer up` as somebody starts it, and the address that it printed. */
interface House {
  readonly url: string;
  readonly output: string[];
  /** As Ctrl-C; resolves with the exit code. */
  end(): Promise<number | null>;
}

async function startHouse(directory: string): Promise<House> {
  const child: ChildProcess = spawn(process.execPath, [LAUNCHER, 'up'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LUAMANCER_PORT: '0', LUAMANCER_DATA: directory, DISCORD_TOKEN: '', REDIS_URL: '' },
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
    async end() {
      child.kill('SIGINT');
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}

describe.skipIf(!existsSync(executablePath))('the whole house, from a browser', () => {
  let browser: Browser;
  let house: House;
  let page: Page;
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;

  beforeAll(async () => {
    data = await temporaryDirectory();
    [browser, house] = await Promise.all([
      chromium.launch({ executablePath, args }),
      startHouse(data.directory),
    ]);
    page = await (await browser.newContext({ viewport: DESKTOP, hasTouch: true })).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(house.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.end();
    await data?.remove();
  }, 60_000);

  /** Keeps a picture for people to look at, when SCREENSHOTS names a folder. */
  async function picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  const composer = (place: Page | Locator) => place.getByLabel('Message', { exact: true });
  const board = (place: Page | Locator) =>
    place.locator('.message:has(.row)').filter({ hasText: '####' }).last();
  const pane = (name: string) => page.getByRole('region', { name });

  async function send(
    place: Page | Locator,
    command: string,
    options: Record<string, string> = {},
  ): Promise<void> {
    await composer(place).fill(command);
    await place.getByRole('option', { name: command }).first().waitFor();
    await composer(place).press('Enter');
    const names = Object.keys(options);
    for (const [name, value] of Object.entries(options)) {
      await place.getByLabel(name).fill(value);
      await place.getByLabel(name).press(name === names.at(-1) ? 'Enter' : 'Tab');
    }
  }

  /** The row and column of a sign on the board. */
  async function placeOf(place: Page | Locator, sign: string): Promise<string | null> {
    const text = (await board(place).locator('pre').first().textContent()) ?? '';
    for (const [row, line] of text.split('\n').entries()) {
      if (line.startsWith('#') && line.includes(sign)) return `${row + 1},${line.indexOf(sign) + 1}`;
    }
    return null;
  }

  const tick = async () =>
    Number(/tick (\d+)/.exec((await board(pane('Robin')).locator('pre').first().textContent()) ?? '')?.[1]);

  const press = (place: Page | Locator, key: string) =>
    board(place).getByRole('button', { name: key, exact: true }).click();

  it('greets a newcomer, who opens a dungeon and walks', async () => {
    await page.getByLabel('Your name').fill('Robin');
    await page.getByRole('button', { name: 'Enter' }).click();
    await picture('e2e-welcome');
    await composer(page).fill('/dungeon new');
    await page.getByRole('option', { name: '/dungeon new' }).first().waitFor();
    await composer(page).press('Enter');
    await page.keyboard.press('Enter');
    await board(pane('Robin')).waitFor();
    await page.getByText('The dungeon is open').waitFor();
    await picture('e2e-first-board');
    expect(await placeOf(pane('Robin'), 'P')).toBe('2,2');
    await press(pane('Robin'), 'S');
    await expect.poll(() => placeOf(pane('Robin'), 'P')).toBe('3,2');
    expect(house.output).toEqual([`Play at ${house.url}`]);
  });

  it('takes an order by the form, and the companion obeys', async () => {
    await press(pane('Robin'), 'Order…');
    const form = page.getByRole('dialog', { name: 'An order for your companion' });
    await form.getByRole('textbox').fill('go get the sword');
    await picture('e2e-order-form');
    await form.getByRole('button', { name: 'Submit' }).click();
    await pane('Robin').getByText('It goes to the sword and picks it up.').waitFor();
    const before = await placeOf(pane('Robin'), 'A');
    await expect.poll(() => placeOf(pane('Robin'), 'A'), { timeout: 20_000 }).not.toBe(before);
    await pane('Robin').getByRole('button', { name: 'Show program' }).last().click();
    await pane('Robin').getByText('-- Order: go get the sword').last().waitFor();
    await picture('e2e-program');
  });

  it('has two play side by side, each with a companion', async () => {
    await page.getByRole('button', { name: '+ Add a friend' }).click();
    await page.getByLabel('Your name').fill('Bob');
    await page.getByRole('button', { name: 'Enter' }).click();
    const [robin, bob] = [pane('Robin'), pane('Bob')];
    await board(bob).getByRole('button', { name: 'Join' }).click();
    await bob.getByText('You are in, on seat 2').waitFor();
    await expect.poll(() => placeOf(bob, '2')).not.toBeNull();
    const before = await placeOf(robin, '1');
    await press(robin, 'S');
    await press(bob, 'Wait');
    await expect.poll(() => placeOf(robin, '1')).not.toBe(before);
    expect(await placeOf(bob, '1')).toBe(await placeOf(robin, '1'));
    await picture('e2e-two-people');
  });

  it('refuses what nobody understands, with what would be', async () => {
    await send(pane('Robin'), '/companion do', { order: 'dance the tango' });
    await page.getByText('I understand only these orders').last().waitFor();
    await picture('e2e-refusal');
  });

  it('lets an admin set the pace, and shows it', async () => {
    await send(pane('Robin'), '/admin limits set', { name: 'tick_ms', value: '500' });
    await page.getByText('is 500 in this channel from the next tick on').waitFor();
    await picture('e2e-limits');
    await press(pane('Robin'), 'Wait');
    const before = await tick();
    await expect.poll(tick, { timeout: 15_000 }).toBeGreaterThan(before + 4);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Robin' }).first().tap();
    await board(pane('Robin')).scrollIntoViewIfNeeded();
    await picture('e2e-phone');
    for (const part of await board(pane('Robin')).locator('pre, .row').all()) {
      const box = await part.boundingBox();
      expect(box !== null && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
      expect(await part.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
    }
    await page.setViewportSize(DESKTOP);
  });

  it('goes on where it was after Ctrl-C and a second start', async () => {
    const before = await tick();
    expect(await house.end()).toBe(0);
    house = await startHouse(data.directory);
    await page.goto(`${house.url}/?people=2&names=Robin,Bob`);
    await board(pane('Robin')).waitFor();
    expect(await tick()).toBeGreaterThanOrEqual(before);
    const place = await placeOf(pane('Robin'), '1');
    await press(pane('Robin'), 'W');
    await press(pane('Bob'), 'Wait');
    await expect.poll(() => tick()).toBeGreaterThan(before);
    expect(place).not.toBeNull();
    await picture('e2e-resumed');
  });
});
