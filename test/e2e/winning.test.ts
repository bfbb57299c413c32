import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../src/game/dungeon/create.ts';
import type { World } from '../../src/game/model/world.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { newRecord } from '../../src/sandbox/arena/record.ts';
import { Leases } from '../../src/store/leases.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { Worlds } from '../../src/store/worlds.ts';
import { openTestRedis, REAL_PATH, temporaryDirectory } from '../store/redis-under-test.ts';
import {
  boardOf,
  boardText,
  CHROMIUM,
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
} from './house.ts';

/** The classic level with one gorgon left, at the end of the passage below the start, and the sword on the way to it. */
function lastGorgon(): World {
  const world = createWorld({ level: 'classic', seed: '1', settings: { monstersStill: true } });
  const lair = { row: 6, col: 2 };
  return {
    ...world,
    monsters: world.monsters
      .filter(({ kind }) => kind === 'gorgon')
      .map((monster) => ({ ...monster, position: lair, post: lair })),
    items: world.items.map((item) =>
      item.kind === 'sword' ? { ...item, position: { row: 4, col: 2 } } : item,
    ),
  };
}

/** Keeps a dungeon for the channel that every playground begins with. */
async function keep(redis: RedisHandle, world: World): Promise<void> {
  // Its ids are the same in every playground.
  const playground = await startPlayground();
  const { guildId: guild, channelId: channel } = playground;
  await playground.close();
  const client = await redis.connect('test');
  const worlds = new Worlds(client, new Leases(client, 'test'));
  const taken = await worlds.take(channel);
  if (taken.state !== 'empty') throw new Error(`the channel is ${taken.state}`);
  const about = { board: null, view: 'ansi', isPaused: false, logs: {} } as const;
  await worlds.save(taken.hold, { guild, channel, dungeon: newRecord(world), ...about });
  await worlds.release(taken.hold);
}

describe.skipIf(!existsSync(CHROMIUM) || REAL_PATH === null)('two people in two browsers', () => {
  let browser: Browser;
  let redis: RedisHandle;
  let house: House;
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let robin: Page;
  let bob: Page;

  beforeAll(async () => {
    data = await temporaryDirectory();
    redis = await openTestRedis(REAL_PATH ?? '');
    await keep(redis, lastGorgon());
    [browser, house] = await Promise.all([openBrowser(), startHouse(data.directory, redis.url.reveal())]);
    const enter = async (name: string): Promise<Page> => {
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`${house.url}/?names=${name}`);
      return page;
    };
    [robin, bob] = [await enter('Robin'), await enter('Bob')];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.end();
    await redis?.close();
    await data?.remove();
  }, 60_000);

  it(
    'find a dungeon, join it, fetch the sword, and win together',
    async () => {
      const [here, there] = [paneOf(robin, 'Robin'), paneOf(bob, 'Bob')];
      await send(here, '/dungeon join');
      await here.getByText('You are in, on seat 1').waitFor();
      await send(here, '/dungeon map');
      await boardOf(there).getByRole('button', { name: 'Join' }).click();
      await there.getByText('You are in, on seat 2').waitFor();
      await eventually(() => placeOf(here, '2')).toBe('3,2');

      for (const place of ['4,2', '5,2']) {
        // The last one to move is the one who may win, after which there is nothing to press.
        await press(here, 'Wait');
        await press(there, 'S');
        await eventually(async () => (await placeOf(there, '2')) ?? (await boardText(there))).toMatch(
          place === '4,2' ? /^4,2$/ : /^5,2$|is WON/,
        );
      }
      for (const [page, place] of [
        [robin, here],
        [bob, there],
      ] as const) {
        await eventually(() => boardText(place)).toMatch(/Level 1 is WON/);
        await boardOf(place).getByRole('button', { name: 'Next level' }).waitFor();
        await picture(page, `e2e-won-${page === robin ? 'robin' : 'bob'}`);
      }
      expect(await boardText(here)).toMatch(/2 Bob .*score 15/);

      await boardOf(here).getByRole('button', { name: 'Next level' }).click();
      await eventually(() => boardText(there)).toMatch(/Level 2, tick/);
    },
    3 * PATIENCE_MS,
  );
});
