import { existsSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../store/redis-under-test.ts';
import {
  boardOf,
  CHROMIUM,
  composerOf,
  eventually,
  type House,
  openBrowser,
  PATIENCE_MS,
  paneOf,
  picture,
  placeOf,
  press,
  send,
  startHouse,
  tickOf,
} from './house.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!existsSync(CHROMIUM))('the whole house, from a browser', () => {
  let browser: Browser;
  let house: House;
  let page: Page;
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;

  beforeAll(async () => {
    data = await temporaryDirectory();
    [browser, house] = await Promise.all([openBrowser(), startHouse(data.directory)]);
    page = await (await browser.newContext({ viewport: DESKTOP, hasTouch: true })).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(house.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.end();
    await data?.remove();
  }, 60_000);

  const pane = (name: string): Locator => paneOf(page, name);
  const tick = (): Promise<number> => tickOf(pane('Robin'));

  it('greets a newcomer, who opens a dungeon and walks', async () => {
    await page.getByLabel('Your name').fill('Robin');
    await page.getByRole('button', { name: 'Enter' }).click();
    await picture(page, 'e2e-welcome');
    await composerOf(page).fill('/dungeon new');
    await page.getByRole('option', { name: '/dungeon new' }).first().waitFor();
    await composerOf(page).press('Enter');
    await page.keyboard.press('Enter');
    await boardOf(pane('Robin')).waitFor();
    await page.getByText('The dungeon is open').waitFor();
    await picture(page, 'e2e-first-board');
    expect(await placeOf(pane('Robin'), 'P')).toBe('2,2');
    await press(pane('Robin'), 'S');
    await eventually(() => placeOf(pane('Robin'), 'P')).toBe('3,2');
    expect(house.output).toEqual([`Play at ${house.url}`]);
  });

  it('takes an order by the form, and the companion obeys', async () => {
    await press(pane('Robin'), 'Order…');
    const form = page.getByRole('dialog', { name: 'An order for your companion' });
    await form.getByRole('textbox').fill('go get the sword');
    await picture(page, 'e2e-order-form');
    await form.getByRole('button', { name: 'Submit' }).click();
    const answer = pane('Robin').locator('.message').filter({ hasText: 'Robin to their companion' }).last();
    await answer.filter({ hasText: /line|Thinking|Writing|Checking|Rehearsing|Running/ }).waitFor();
    await picture(page, 'e2e-order-stages');
    await answer.filter({ hasText: 'Running (from' }).waitFor();
    const before = await placeOf(pane('Robin'), 'A');
    await eventually(() => placeOf(pane('Robin'), 'A')).not.toBe(before);
    await picture(page, 'e2e-order-runs');
    await pane('Robin').getByRole('button', { name: 'Show program' }).last().click();
    await pane('Robin').getByText('-- Order: go get the sword').last().waitFor();
    await picture(page, 'e2e-program');
  });

  it('has two play side by side, each with a companion', async () => {
    await page.getByRole('button', { name: '+ Add a friend' }).click();
    await page.getByLabel('Your name').fill('Bob');
    await page.getByRole('button', { name: 'Enter' }).click();
    const [robin, bob] = [pane('Robin'), pane('Bob')];
    await boardOf(bob).getByRole('button', { name: 'Join' }).click();
    await bob.getByText('You are in, on seat 2').waitFor();
    await eventually(() => placeOf(bob, '2')).not.toBeNull();
    const before = await placeOf(robin, '1');
    await press(robin, 'S');
    await press(bob, 'Wait');
    await eventually(() => placeOf(robin, '1')).not.toBe(before);
    expect(await placeOf(bob, '1')).toBe(await placeOf(robin, '1'));
    await picture(page, 'e2e-two-people');
  });

  it(
    'refuses what nobody understands, and does what is pressed of what it offers',
    async () => {
      await send(pane('Robin'), '/companion do', { order: 'bake me a pizza' });
      const refusal = pane('Robin').locator('.message').filter({ hasText: 'These I understand' }).last();
      // The model is asked before it is refused: as long as that takes.
      await refusal.waitFor({ timeout: PATIENCE_MS });
      await picture(page, 'e2e-refusal');
      const offered = refusal.getByRole('button').first();
      const order = (await offered.textContent()) ?? '';
      await offered.click();
      await pane('Robin')
        .locator('.message')
        .filter({ hasText: `Robin to their companion: ${order}` })
        .filter({ hasText: /Running \(from|Answer:/ })
        .last()
        .waitFor({ timeout: PATIENCE_MS });
      await picture(page, 'e2e-suggestion-taken');
    },
    3 * PATIENCE_MS,
  );

  it('lets an admin set the pace, and shows it', async () => {
    await send(pane('Robin'), '/admin limits set', { name: 'tick_ms', value: '500' });
    await page.getByText('is 500 in this channel from the next tick on').waitFor();
    await picture(page, 'e2e-limits');
    await press(pane('Robin'), 'Wait');
    const before = await tick();
    await eventually(tick).toBeGreaterThan(before + 4);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Robin' }).first().tap();
    await boardOf(pane('Robin')).scrollIntoViewIfNeeded();
    await picture(page, 'e2e-phone');
    for (const part of await boardOf(pane('Robin')).locator('pre, .row').all()) {
      const box = await part.boundingBox();
      expect(box !== null && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
      expect(await part.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
    }
    await page.setViewportSize(DESKTOP);
  });

  it(
    'goes on under the open page after its bot was killed',
    async () => {
      await page.evaluate('document.body.dataset.loaded = "once"');
      const [before, place] = [await tick(), await placeOf(pane('Bob'), '2')];
      const killed = house.botPid();
      process.kill(killed, 'SIGKILL');
      await eventually(() => house.botPid()).not.toBe(killed);
      // Clicks may have failed meanwhile; the page says so and goes on.
      await eventually(async () => {
        await press(pane('Robin'), 'Wait');
        return tick();
      }, 500).toBeGreaterThan(before + 1);
      expect(await placeOf(pane('Bob'), '2')).toBe(place);
      expect(await page.evaluate('document.body.dataset.loaded')).toBe('once');
      expect(
        house.output.some((line) => line.startsWith('The bot ended (SIGKILL) and is started again')),
      ).toBe(true);
      await picture(page, 'e2e-bot-killed');
    },
    3 * PATIENCE_MS,
  );

  it(
    'goes on where it was after Ctrl-C and a second start',
    async () => {
      const before = await tick();
      expect(await house.end()).toBe(0);
      house = await startHouse(data.directory);
      await page.goto(`${house.url}/?people=2&names=Robin,Bob`);
      await boardOf(pane('Robin')).waitFor();
      expect(await tick()).toBeGreaterThanOrEqual(before);
      const place = await placeOf(pane('Robin'), '1');
      await press(pane('Robin'), 'W');
      await press(pane('Bob'), 'Wait');
      await eventually(() => tick()).toBeGreaterThan(before);
      expect(place).not.toBeNull();
      await picture(page, 'e2e-resumed');
    },
    3 * PATIENCE_MS,
  );
});
