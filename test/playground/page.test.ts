import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runPageBot } from './page-bot.ts';
import { connectClient, openPlayground } from './support.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(!existsSync(executablePath))('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser?.close());

  /** A browser window on a playground with the small game; mistakes of the page fail the test. */
  async function open(query = '?people=1&names=Ada', viewport = desktop) {
    const playground = await openPlayground();
    const client = await connectClient(playground);
    const places = await runPageBot(client);
    const context = await browser.newContext({ viewport, hasTouch: viewport === phone });
    // Shorter than the test's own limit, so that a failure names what it waited for.
    context.setDefaultTimeout(30_000);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${playground.url}/${query}`);
    return { playground, client, places, page, problems };
  }

  /** Keeps a picture for people to look at, when SCREENSHOTS names a folder. */
  async function picture(page: Page, name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  const composer = (place: Page | Locator) => place.getByLabel('Message', { exact: true });
  const board = (place: Page | Locator) =>
    place.locator('.message').filter({ hasText: 'The Sunken Library' });

  /** Types a slash command and takes it from the list. */
  async function typeCommand(place: Page | Locator, command: string): Promise<void> {
    await composer(place).fill(command);
    await place.getByRole('option', { name: command }).waitFor();
    await composer(place).press('Enter');
  }

  async function newDungeon(place: Page | Locator): Promise<void> {
    await typeCommand(place, '/dungeon new');
    await place.getByLabel('level').fill('cl');
    await place.getByRole('option', { name: 'classic' }).waitFor();
    await place.getByLabel('level').press('Tab');
    await place.getByLabel('level').press('Enter');
    await board(place).waitFor();
  }

  it('welcomes a newcomer, who picks a name and sees what can be typed', async () => {
    const { playground, page, problems } = await open('');
    await page.getByText('Enter #dungeon').waitFor();
    await picture(page, 'join');
    await page.getByLabel('Your name').fill('Robin');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('Welcome to #dungeon').waitFor();
    await page.getByRole('button', { name: '/dungeon new' }).waitFor();
    // How to begin with each group comes before a group's rarer commands.
    expect((await page.locator('.suggestion strong').allTextContents()).slice(0, 3)).toEqual([
      '/dungeon new',
      '/companion do',
      '/help',
    ]);
    await picture(page, 'welcome');
    expect(playground.people.map(({ name, user }) => [name, user.admin])).toEqual([['Robin', true]]);

    await page.reload();
    await page.getByText('Welcome to #dungeon').waitFor();
    expect(playground.people).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('completes commands and their options as they are typed', async () => {
    const { page, problems } = await open();
    await composer(page).fill('/');
    await page.getByRole('option', { name: '/dungeon new' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(6);
    await picture(page, 'commands');
    await composer(page).fill('/dung');
    expect(await page.getByRole('option').allTextContents()).toEqual([
      '/dungeon newDig a new dungeon here',
      '/dungeon statusHow you are, for you alone',
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'catacombs' }).waitFor();
    await picture(page, 'options');
    await page.getByLabel('level').fill('lib');
    await page.getByRole('option', { name: 'library' }).click();
    await page.getByRole('option', { name: '+ depth' }).click();
    await page.getByLabel('depth').fill('12');
    await page.keyboard.press('Enter');
    await page.getByText('The option depth is 9 at most.').waitFor();
    expect(problems.filter((text) => !text.includes('409'))).toEqual([]);
  });

  it('sends with one Enter what was typed out in full', async () => {
    const { page, problems } = await open();
    await typeCommand(page, '/dungeon new');
    await page.getByLabel('level').fill('classic');
    await page.getByRole('option', { name: 'classic' }).waitFor();
    await page.getByLabel('level').press('Enter');
    await board(page).waitFor();
    expect(problems).toEqual([]);
  });

  it('hints at the keys once there is a board, and walks with them as soon as the command is sent', async () => {
    const { playground, places, page, problems } = await open();
    await composer(page).waitFor();
    expect(await page.locator('.keys').isVisible()).toBe(false);
    await newDungeon(page);
    expect(await page.locator('.keys').isVisible()).toBe(true);
    const ada = playground.people[0]?.id ?? '';
    await playground.until(() => places.has(ada));
    const before = String(places.get(ada));
    await page.keyboard.press('d');
    await playground.until(() => String(places.get(ada)) !== before);
    expect(await composer(page).inputValue()).toBe('');
    await page.keyboard.press('/');
    expect(await composer(page).inputValue()).toBe('/');
    expect(problems).toEqual([]);
  });

  it('moves nothing for those who asked for less motion', async () => {
    const { page } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await newDungeon(page);
    const button = board(page).getByRole('button', { name: 'S', exact: true });
    const durations = 'getComputedStyle(document.querySelector(".button")).transitionDuration';
    await button.waitFor();
    expect(await page.evaluate(durations)).toBe('0s');
  });

  it('shows the board in colours, and walks by clicks and by keys', async () => {
    const { playground, places, page, problems } = await open();
    await newDungeon(page);
    const ada = playground.people[0]?.id ?? '';
    expect(await board(page).locator('.ansi-31').first().textContent()).toBe('b');
    expect(await board(page).locator('.ansi-32.ansi-bold').first().textContent()).toBe('@');
    await picture(page, 'board');

    const edited = playground.until(() => places.get(ada)?.[1] === 4);
    await board(page).getByRole('button', { name: 'D', exact: true }).click();
    await edited;
    await board(page).getByText('(edited)').waitFor();
    expect(await page.locator('.message').count()).toBe(1);

    await page.locator('.pane-header').click();
    for (const [key, place] of [
      ['s', [3, 4]],
      ['ArrowDown', [4, 4]],
      ['a', [4, 3]],
      ['W', [3, 3]],
    ] as const) {
      await page.keyboard.press(key);
      await playground.until(() => String(places.get(ada)) === String(place));
      await expect.poll(() => page.locator('.button.waiting').count()).toBe(0);
    }
    await composer(page).fill('wasd');
    expect(places.get(ada)).toEqual([3, 3]);
    expect(await board(page).locator('button[disabled]').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('opens a form, checks it, and shows the answer', async () => {
    const { page, problems } = await open();
    await newDungeon(page);
    await board(page).getByRole('button', { name: 'Order' }).click();
    const form = page.getByRole('dialog', { name: 'An order' });
    await form.waitFor();
    await picture(page, 'modal');
    await form.getByRole('textbox').fill('go get the sword');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Your companion nods: go get the sword').waitFor();
    expect(await form.count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('shows secrets, thinking, files and failures', async () => {
    const { playground, page, problems } = await open();
    await newDungeon(page);
    for (const command of ['/dungeon status', '/companion program', '/help', '/silence']) {
      await typeCommand(page, command);
    }
    await page.getByText('Only you can see this').waitFor();
    await page.getByText('function tick()').waitFor();
    await typeCommand(page, '/companion do');
    await page.getByLabel('order').fill('follow me');
    await page.keyboard.press('Enter');
    await page.getByText('Luamancer is thinking…').waitFor();
    await board(page).getByRole('button', { name: 'Stop' }).click();
    await picture(page, 'answers');
    playground.clock.advance(3_000);
    await board(page).getByText('This interaction failed.').waitFor();
    await page.getByText('This interaction failed: the application did not respond.').waitFor();
    await picture(page, 'failures');

    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('renders markdown, and never as HTML', async () => {
    const { playground, page, problems } = await open();
    const bob = playground.join('Bob');
    bob.say(
      '**<img src=x onerror=alert(1)>** *soft* `code` \\*as it is\\* ~~gone~~ ||hidden|| <https://example.org>',
    );
    const content = page.locator('.message .content').last();
    await content.getByText('soft').waitFor();
    expect(await content.locator('strong').textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await content.locator('em').textContent()).toBe('soft');
    expect(await content.locator('code').textContent()).toBe('code');
    expect(await content.locator('s').textContent()).toBe('gone');
    expect(await content.locator('a').getAttribute('href')).toBe('https://example.org');
    expect(await content.textContent()).toContain('*as it is*');
    expect(await content.locator('img').count()).toBe(0);

    await typeCommand(page, '/help');
    await page.getByRole('heading', { name: 'Help' }).waitFor();
    expect(await page.locator('.message .mention').allTextContents()).toEqual([
      '/help',
      '/dungeon new',
      '@Ada',
    ]);
    expect(await page.locator('.lua-comment').textContent()).toBe('-- a comment');
    expect(problems).toEqual([]);
  });

  it('has two people side by side, each with their own keys and secrets', async () => {
    const { playground, places, page, problems } = await open('?people=2&names=Ada,Bob');
    const [ada, bob] = [page.getByRole('region', { name: 'Ada' }), page.getByRole('region', { name: 'Bob' })];
    await typeCommand(ada, '/dungeon status');
    await ada.getByText('Only you can see this').waitFor();
    await newDungeon(ada);
    await bob.getByText('The Sunken Library').waitFor();
    expect(await bob.getByText('Only you can see this').count()).toBe(0);

    await bob.locator('.pane-header').click();
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowDown');
    const [adaId, bobId] = playground.people.map(({ id }) => id);
    await playground.until(() => places.get(adaId ?? '')?.[1] === 4 && places.get(bobId ?? '')?.[0] === 3);
    await picture(page, 'two-people');

    await page.getByRole('button', { name: '+ Add a friend' }).click();
    await page.getByText('Who joins you?').waitFor();
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect.poll(() => page.locator('.pane').count()).toBe(3);
    await page.getByRole('button', { name: 'Close Bob' }).click();
    expect(await page.locator('.pane').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('finds its people again when the playground is started anew', async () => {
    const { playground, client, page } = await open('?people=1&names=Ada');
    await page.getByText('Welcome to #dungeon').waitFor();
    // discord.js would go on trying to connect after the test.
    await client.destroy();
    const before = playground.people[0]?.id;
    await playground.close();
    await page.getByText('reconnecting…').waitFor();

    const again = await openPlayground({ port: Number(new URL(page.url()).port) });
    await expect.poll(() => again.people.map(({ id, name }) => [id, name])).toEqual([[before, 'Ada']]);
    await page.getByText('reconnecting…').waitFor({ state: 'hidden' });
    again.people[0]?.say('still here');
    await page.locator('.message').getByText('still here').waitFor();
    expect([again.channelId, again.applicationId]).toEqual([playground.channelId, playground.applicationId]);
  });

  it('fits a phone: nothing is cut off, and tabs switch between people', async () => {
    const { playground, page, problems } = await open('?people=2&names=Ada,Bob', phone);
    await page.getByRole('button', { name: 'Ada' }).tap();
    const ada = page.getByRole('region', { name: 'Ada' });
    await newDungeon(ada);
    await page.locator('.pane-header').first().tap();
    await picture(page, 'phone');
    expect(await ada.getByText('Jump to the board').isVisible()).toBe(false);
    for (const part of await ada.locator('.code-block, .row, .composer').all()) {
      const box = await part.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
      expect(await part.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
    }
    await ada.getByRole('button', { name: 'S', exact: true }).tap();
    await ada.getByText('(edited)').waitFor();
    expect(await page.getByRole('region', { name: 'Bob' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Bob' }).tap();
    await composer(page.getByRole('region', { name: 'Bob' })).fill('/');
    await picture(page, 'phone-commands');
    expect(await page.getByRole('region', { name: 'Bob' }).isVisible()).toBe(true);
    expect(playground.report().unknownRoutes).toEqual([]);
    expect(problems).toEqual([]);
  });
});
