import { afterAll, beforeAll, expect, test } from 'vitest';
import { companionId } from '../../../src/game/model/ids.ts';
import type { Limits } from '../../../src/sandbox/api/limits.ts';
import { Arena } from '../../../src/sandbox/arena/arena.ts';
import { LiveDungeon } from '../../../src/sandbox/arena/live-dungeon.ts';
import { newRecord } from '../../../src/sandbox/arena/record.ts';
import type { TickRequest } from '../../../src/sandbox/arena/request.ts';
import { classicWorld, FOLLOW, PATIENT, program } from '../classic-world.ts';

const A1 = companionId(1);
const A2 = companionId(2);
/** As if the limits inside a thread had failed: only the watchdog is left. */
const LIMITLESS: Limits = {
  ...PATIENT,
  instructions: Number.MAX_SAFE_INTEGER,
  tickMs: Number.MAX_SAFE_INTEGER,
};
const NOTHING: TickRequest = { inputs: [], programs: [] };
const COUNT = program('n = (n or 0) + 1 return tostring(n)');
const HANG = program('n = (n or 0) + 1 while n > 3 do end return tostring(n)');
const install = (source: string, companion = A1): TickRequest => ({
  inputs: [],
  programs: [{ type: 'install', companion, source }],
});

// Threads take long to start: the tests share one arena, each with dungeons of its own.
let on: Arena;
beforeAll(async () => {
  // More patient than the product: a busy machine must not make a thread look stuck.
  on = await Arena.start({ threads: 1, patienceMillis: 5_000 });
});
afterAll(() => on.stop());
const said = async (name: string, seat = 0) => (await on.inspect(name)).world.companions[seat]?.said;

test('a dungeon on a thread ticks as it does anywhere, in the order of asking', async () => {
  const record = newRecord(classicWorld(1, {}));
  await on.open('ordered', record, PATIENT);
  const here = new LiveDungeon(record, PATIENT);
  const requests = [install(FOLLOW), NOTHING, NOTHING, install(COUNT), NOTHING];
  const there = await Promise.all(requests.map((request) => on.tick('ordered', request)));
  for (const [index, request] of requests.entries()) {
    const { minds, ...rest } = here.tick(request);
    expect(there[index]?.report).toMatchObject(rest);
    expect(there[index]?.report.minds.length).toBe(minds.length);
  }
  expect((await on.inspect('ordered')).world).toEqual(here.world);
});

test('a frame comes with the tick where one is asked for', async () => {
  await on.open('framed', newRecord(classicWorld()), PATIENT);
  expect((await on.tick('framed', NOTHING)).frame).toBeNull();
  const { frame } = await on.tick('framed', NOTHING, { style: 'plain' });
  expect(frame?.map[1]).toContain('PA');
});

test('the record that is at hand after every tick is all it takes to go on', async () => {
  await on.open('recorded', newRecord(classicWorld()), PATIENT);
  await on.tick('recorded', install(COUNT));
  for (let tick = 0; tick < 30; tick++) await on.tick('recorded', NOTHING);
  const record = on.recordOf('recorded');
  expect(record.since.length).toBeLessThan(20);
  await on.open('copy', record, PATIENT);
  await on.tick('copy', NOTHING);
  expect(await said('copy')).toBe('32');
  expect(await said('recorded')).toBe('31');
});

test('a stuck thread is ended: its dungeons go on from their last tick, without the program that hung', async () => {
  await on.open('stuck', newRecord(classicWorld(2)), LIMITLESS);
  await on.open('other', newRecord(classicWorld()), PATIENT);
  await on.tick('stuck', install(HANG, A1));
  await on.tick('stuck', install(COUNT, A2));
  await on.tick('other', install(COUNT));
  await on.tick('stuck', NOTHING);
  const [hung, other] = await Promise.all([on.tick('stuck', NOTHING), on.tick('other', NOTHING)]);
  expect(hung.hung).toBe(A1);
  expect(hung.report.tick).toBe(4);
  expect(other.hung).toBeNull();
  expect(await said('other')).toBe('2');
  expect(await said('stuck', 1)).toBe('3');
  const { programs } = await on.inspect('stuck');
  expect(programs.map(({ companion, state }) => [companion, state])).toEqual([
    [A1, 'removed'],
    [A2, 'running'],
  ]);
  expect((await on.tick('stuck', NOTHING)).hung).toBeNull();
});

test('a program that hangs while it is loaded does not come in', async () => {
  await on.open('loading', newRecord(classicWorld()), LIMITLESS);
  const { hung, report } = await on.tick('loading', install('while true do end'));
  expect(hung).toBe(A1);
  expect(report.tick).toBe(1);
  expect((await on.inspect('loading')).programs).toEqual([]);
});

test('an added thread takes its share of the dungeons without losing a tick', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `cave ${index}`);
  await Promise.all(names.map((name) => on.open(name, newRecord(classicWorld()), PATIENT)));
  await Promise.all(names.map((name) => on.tick(name, install(COUNT))));
  const [before = 0] = on.spread;
  const ticks = names.flatMap((name) => [on.tick(name, NOTHING), on.tick(name, NOTHING)]);
  await on.addThread();
  await Promise.all([...ticks, ...names.map((name) => on.tick(name, NOTHING))]);
  expect(on.spread).toHaveLength(2);
  expect(on.spread[1]).toBeGreaterThan(0);
  expect(on.spread.reduce((sum, count) => sum + count)).toBe(before);
  for (const name of names) expect(await said(name)).toBe('4');
});

test('new dungeons go to the thread with the least to do', async () => {
  const other = await Arena.start({ threads: 2, patienceMillis: 60_000 });
  try {
    const names = Array.from({ length: 12 }, (_, index) => `cave ${index}`);
    await Promise.all(names.map((name) => other.open(name, newRecord(classicWorld()), PATIENT)));
    expect(other.spread).toEqual([6, 6]);
  } finally {
    await other.stop();
  }
});

test('closing gives all of it and makes room; strange names are refused', async () => {
  await on.open('closed', newRecord(classicWorld()), PATIENT);
  await expect(on.open('closed', newRecord(classicWorld()), PATIENT)).rejects.toThrow('open already');
  await on.tick('closed', install(COUNT));
  const record = await on.close('closed');
  expect(record.programs[0]?.source).toBe(COUNT);
  await on.open('closed', record, PATIENT);
  await on.tick('closed', NOTHING);
  expect(await said('closed')).toBe('2');
  expect(() => on.tick('nowhere', NOTHING)).toThrow('No dungeon nowhere is open here');
});

test('a defect in one request fails that request alone', async () => {
  await on.open('broken', newRecord(classicWorld()), PATIENT);
  const broken = { inputs: null, programs: [] } as unknown as TickRequest;
  await expect(on.tick('broken', broken)).rejects.toThrow('An arena thread failed');
  expect((await on.tick('broken', NOTHING)).report.tick).toBe(1);
});
