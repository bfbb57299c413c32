import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { FOLLOW, program } from '../sandbox/classic-world.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'luamancer-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function file(name: string, source: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, source);
  return path;
}
function luamancer(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', [LAUNCHER, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
}

const good = file('follow.lua', FOLLOW);
const bad = file('bad.lua', program('ai:fly()'));

test('--json prints one line per file, with exactly the fields of the contract', () => {
  const { status, stdout, stderr } = luamancer([
    'rehearse',
    good,
    bad,
    '--still',
    '--ticks',
    '3',
    '--moves',
    'dd.',
    '--json',
  ]);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const [accepted, rejected, ...rest] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rest).toEqual([]);
  expect(Object.keys(accepted)).toEqual([
    'file',
    'verdict',
    'stage',
    'problems',
    'ticks',
    'finished',
    'goalTick',
    'slowestTickMs',
    'chargedBytes',
  ]);
  expect(accepted).toMatchObject({ file: good, verdict: 'accepted', stage: null, problems: [] });
  expect(accepted.ticks).toHaveLength(3);
  expect(accepted.ticks[2]).toMatchObject({
    tick: 3,
    player: { row: 2, col: 4 },
    companion: { row: 2, col: 3 },
  });
  expect(rejected).toMatchObject({
    file: bad,
    verdict: 'rejected',
    stage: 'rehearsal',
    problems: [{ code: 'error', line: 2 }],
  });
});

test('for a person it says the verdict, the reason and the last words', () => {
  const { status, stdout } = luamancer(['rehearse', good, '--still', '--ticks', '2']);
  expect(status).toBe(0);
  expect(stdout).toBe(`${good}: accepted, still going after 2 ticks; last words: 1 steps\n`);
  expect(luamancer(['rehearse', bad]).stdout).toMatch(
    /bad\.lua: rejected at rehearsal\n {2}error: line 2: .*'fly'/,
  );
});

test('a goal decides', () => {
  const goal = (lua: string) =>
    luamancer(['rehearse', good, '--still', '--ticks', '2', '--goal', lua]).status;
  expect(goal('said == "1 steps"')).toBe(0);
  expect(goal('player:has_item("bow")')).toBe(1);
});

test.each([
  [['rehearse'], "missing required argument 'file'"],
  [['rehearse', 'no-such-file.lua'], 'no-such-file.lua cannot be read'],
  [['rehearse', good, '--moves', 'wx'], '"x" is no move'],
  [['rehearse', good, '--ticks', '0'], 'Give a whole number from 1 to'],
  [['play', '--program', 'no-such-file.lua'], 'no-such-file.lua cannot be read'],
])('%j is a mistake in the command', (args, says) => {
  const { status, stdout, stderr } = luamancer(args);
  expect(stderr).toContain(says);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('play --program gives the companion a program', () => {
  const walker = file('walk.lua', program(`ai:move('d') return 'walking'`));
  const { status, stdout } = luamancer(['play', '--seed', '1', '--program', walker], '...');
  expect(status).toBe(0);
  expect(stdout).toContain('#P   A#');
  expect(stdout).toContain('A says: walking');
  const broken = luamancer(['play', '--program', file('broken.lua', 'function (')], '');
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/broken\.lua does not load: line 1: /);
});
