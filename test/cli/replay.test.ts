import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { WINNING_KEYS } from './play/winning-keys.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'luamancer-replay-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function luamancer(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', [LAUNCHER, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
}
function file(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

/** Walks by chance and says what it remembers. */
const WALKER = file(
  'walker.lua',
  `
local turns = 0
function update_func(player, ai)
  turns = turns + 1
  ai:move_random()
  return turns .. ' turns'
end`,
);
/** A game of two players, with a program of chance and changes of mind on the way: its log and its last frame. */
const LOG = join(FOLDER, 'program.log');
const { stdout: FRAME } = luamancer(
  ['play', '--seed', '1', '--players', '2', '--program', WALKER, '--log', LOG],
  's\ts\td\tdf.f.\t.\t.',
);
const TEXT = readFileSync(LOG, 'utf8');

test('a game played to the win comes out the same, and its last frame is shown', () => {
  const log = join(FOLDER, 'won.log');
  const { stdout: frame } = luamancer(['play', '--seed', '1', '--log', log], `${WINNING_KEYS}nsd`);
  const { status, stdout, stderr } = luamancer(['replay', log]);
  expect(stdout).toBe(
    `${frame}\nThe same again: after each of 94 steps, up to tick 92, the checksum agrees.\n`,
  );
  expect([status, stderr]).toEqual([0, '']);
});

test('a program and changes of mind come out the same, given the program', () => {
  expect(TEXT).toContain('"minds":[["a1","program"],["a2","program"]]');
  expect(TEXT).toContain('"minds":[["a2","follow"]]');
  expect(TEXT).toContain('"minds":[["a2","stand-still"]]');
  const { status, stdout } = luamancer(['replay', LOG, '--program', WALKER]);
  expect(stdout).toBe(
    `${FRAME}\nThe same again: after each of 9 steps, up to tick 8, the checksum agrees.\n`,
  );
  expect(status).toBe(0);
});

test('another program is another game from its first tick on', () => {
  const other = file('other.lua', "function update_func() return 'no' end");
  const { status, stdout } = luamancer(['replay', LOG, '--program', other]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/Another game from tick 1 on, step 2 of 9 \(line 3 of the log\)\./);
  const [, loggedSum, replayedSum] =
    stdout.match(/logged checksum: {3}([0-9a-f]{32})\n {2}replayed checksum: ([0-9a-f]{32})\n/) ?? [];
  expect(TEXT.split('\n')[2]).toContain(`"checksum":"${loggedSum}"`);
  expect(replayedSum).not.toBe(loggedSum);
});

test('a log replaces an earlier one in its file, and ends with the last step', () => {
  const log = join(FOLDER, 'twice.log');
  luamancer(['play', '--seed', '1', '--log', log], 'sss');
  luamancer(['play', '--seed', '2', '--log', log], 's');
  const lines = readFileSync(log, 'utf8').split('\n');
  expect(lines.map((line) => line.slice(0, 9))).toEqual(['{"replay"', '{"inputs"', '{"inputs"', '']);
});

test.each([
  ['that breaks off', (text: string) => text.slice(0, -10), 'line 10: not JSON; where the last line was cut'],
  ['that is none', () => 'function update_func() end', 'line 1: not JSON'],
  ['whose world is none', (text: string) => text.replace('"tick":0', '"tick":-1'), 'at tick'],
  ['with a mind of its own', (text: string) => text.replace('"program"', '"chess"'), 'a mind "chess"; known'],
])('a log %s is refused with what is wrong', (_, spoil, says) => {
  const spoilt = file('spoilt.log', spoil(TEXT.trimEnd()));
  const { status, stdout, stderr } = luamancer(['replay', spoilt, '--program', WALKER]);
  expect(stderr).toContain(says);
  expect([status, stdout]).toEqual([1, '']);
});

test('mistakes in the command', () => {
  const mistakes: readonly (readonly [args: string[], says: string])[] = [
    [['replay'], "missing required argument 'file'"],
    [['replay', join(FOLDER, 'nowhere.log')], 'nowhere.log cannot be read'],
    [['replay', LOG], 'a companion of this game runs a program: give its file with --program'],
    [['replay', LOG, '--program', join(FOLDER, 'nowhere.lua')], 'nowhere.lua cannot be read'],
    [['play', '--log', join(FOLDER, 'nowhere', 'game.log')], 'game.log cannot be written'],
  ];
  for (const [args, says] of mistakes) {
    const { status, stdout, stderr } = luamancer(args);
    expect(stderr).toContain(says);
    expect([status, stdout]).toEqual([2, '']);
  }
});
