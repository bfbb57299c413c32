import { expect, test } from 'vitest';
import { companionId, type PlayerId, playerId } from '../../../src/game/model/ids.ts';
import { LiveDungeon } from '../../../src/sandbox/arena/live-dungeon.ts';
import { newRecord, parseDungeonRecord } from '../../../src/sandbox/arena/record.ts';
import type { TickRequest } from '../../../src/sandbox/arena/request.ts';
import { BUCKET } from '../../../src/sandbox/mind/bucket.ts';
import { RESTING } from '../../../src/sandbox/mind/live-mind.ts';
import { classicWorld, FOLLOW, PATIENT, program } from '../classic-world.ts';

const A1 = companionId(1);
const A2 = companionId(2);
const NOTHING: TickRequest = { inputs: [], programs: [] };
const install = (source: string, companion = A1): TickRequest => ({
  inputs: [],
  programs: [{ type: 'install', companion, source }],
});
const open = (players = 1) => new LiveDungeon(newRecord(classicWorld(players)), PATIENT);
const outcomes = (dungeon: LiveDungeon, ticks: number) =>
  Array.from({ length: ticks }, () => dungeon.tick(NOTHING).minds[0]?.report.outcome ?? 'none');

test('an installed program runs from the same tick on', () => {
  const dungeon = open();
  const report = dungeon.tick(install(program(`ai:move('d') print('log') return 'hello'`)));
  expect(report.loads).toEqual([{ companion: A1, result: { ok: true } }]);
  expect(report.minds).toMatchObject([
    { companion: A1, report: { outcome: 'ran', log: ['log'], state: 'running' } },
  ]);
  expect(dungeon.world.companions[0]).toMatchObject({ said: 'hello', position: { row: 2, col: 4 } });
  expect(report.players).toEqual([
    { id: 'p1', user: 'Player 1', name: 'Player 1', presence: 'active', onBoard: true, score: 0 },
  ]);
});

test('a program that does not load leaves the old one running', () => {
  const dungeon = open();
  dungeon.tick(install(program(`return 'old'`)));
  const report = dungeon.tick(install('function ('));
  expect(report.loads[0]?.result).toMatchObject({ ok: false, kind: 'syntax' });
  expect(dungeon.world.companions[0]?.said).toBe('old');
});

test('three failing ticks in a row remove a program; a good one in between forgives', () => {
  const dungeon = open();
  dungeon.tick(install(program(`n = (n or 0) + 1 if n ~= 3 then error('tick ' .. n) end`)));
  expect(outcomes(dungeon, 6)).toEqual(['failed', 'ran', 'failed', 'failed', 'failed', 'none']);
  expect(dungeon.programs()).toMatchObject([{ companion: A1, state: 'removed', strikes: 3 }]);
});

test('the player is told why a program failed and why it was removed', () => {
  const dungeon = open();
  const said = () => dungeon.world.companions[0]?.said;
  dungeon.tick(install(program(`ai:fly()`)));
  expect(said()).toMatch(/^Oops\. line 2: .*'fly'/);
  dungeon.tick(NOTHING);
  dungeon.tick(NOTHING);
  expect(said()).toMatch(/^I give this program up: line 2: /);
});

test('a failing program harms no other', () => {
  const dungeon = open(2);
  dungeon.tick(install(program('while true do end'), A1));
  dungeon.tick(install(program(`return 'fine'`), A2));
  expect(dungeon.world.companions[1]?.said).toBe('fine');
});

test('a program that is done stands still and is kept to be looked at', () => {
  const dungeon = open();
  dungeon.tick(install(program(`return 'Done.'`)));
  expect(dungeon.tick(NOTHING).minds).toEqual([]);
  expect(dungeon.programs()[0]?.state).toBe('done');
});

test('a heavy program empties its bucket, rests and says so, and goes on', () => {
  const dungeon = open();
  dungeon.tick(install(program('for i = 1, 200000 do local x = i end return "thought"')));
  const seen: string[] = [];
  let rested = false;
  for (let tick = 0; tick < 60; tick++) {
    const outcome = dungeon.tick(NOTHING).minds[0]?.report.outcome;
    if (outcome === 'rested') {
      expect(dungeon.world.companions[0]?.said).toBe(RESTING);
      rested = true;
    }
    seen.push(outcome ?? 'none');
  }
  expect(rested).toBe(true);
  expect(seen.slice(-10)).toContain('ran');
  expect(seen).not.toContain('failed');
  expect(dungeon.programs()[0]?.budgetLeft).toBeLessThan(0.2);
});

test('an ordinary program keeps a full bucket', () => {
  const dungeon = open();
  dungeon.tick(install(FOLLOW));
  outcomes(dungeon, 20);
  expect(dungeon.programs()[0]?.budgetLeft).toBeGreaterThan(1 - 10_000 / BUCKET.capacity);
});

test('stopping takes a program out', () => {
  const dungeon = open();
  dungeon.tick(install(FOLLOW));
  dungeon.tick({ inputs: [], programs: [{ type: 'stop', companion: A1 }] });
  expect(dungeon.programs()).toEqual([]);
});

test('whoever takes over a seat does not inherit a program', () => {
  const dungeon = new LiveDungeon(newRecord(classicWorld(8)), PATIENT);
  dungeon.tick(install(FOLLOW, A2));
  const leave = (player: PlayerId): TickRequest => ({ inputs: [{ type: 'leave', player }], programs: [] });
  dungeon.tick(leave(playerId(2)));
  dungeon.tick({ inputs: [{ type: 'join', user: 'Player 2', name: 'Player 2' }], programs: [] });
  expect(dungeon.programs()).toHaveLength(1);
  dungeon.tick(leave(playerId(2)));
  dungeon.tick({ inputs: [{ type: 'join', user: 'stranger', name: 'Stranger' }], programs: [] });
  expect(dungeon.programs()).toEqual([]);
});

test('a record, once through JSON, goes on as if nothing had happened', () => {
  const start = newRecord(classicWorld(2, {}));
  const counting = program('n = (n or 0) + 1 ai:move_random() return n .. " " .. math.random(100)');
  const requests: TickRequest[] = Array.from({ length: 40 }, (_, tick) => ({
    inputs: [{ type: 'move', player: playerId(1 + (tick % 2)), direction: tick % 3 === 0 ? 's' : 'd' }],
    programs: tick === 3 ? [{ type: 'install', companion: A1, source: counting }] : [],
  }));
  const straight = new LiveDungeon(start, PATIENT);
  for (const request of requests) straight.tick(request);
  for (const stop of [2, 5, 23, 39]) {
    let dungeon = new LiveDungeon(start, PATIENT);
    let record = start;
    for (const [tick, request] of requests.entries()) {
      dungeon.tick(request);
      record = dungeon.isRecordDue ? dungeon.record() : { ...record, since: [...record.since, request] };
      if (tick === stop)
        dungeon = new LiveDungeon(parseDungeonRecord(JSON.parse(JSON.stringify(record))), PATIENT);
    }
    expect(dungeon.world).toEqual(straight.world);
    expect(dungeon.programs()).toEqual(straight.programs());
  }
});

test('a stored record of another shape is refused with where it is wrong', () => {
  const record = JSON.parse(JSON.stringify(newRecord(classicWorld())));
  expect(() => parseDungeonRecord({ ...record, since: [{ inputs: 5, programs: [] }] })).toThrow(
    /since\[0\]\.inputs/,
  );
  expect(() => parseDungeonRecord({ ...record, world: { ...record.world, version: 9 } })).toThrow(/version/);
});
