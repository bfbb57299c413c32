import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WINNING_KEYS } from './winning-keys.ts';

const LAUNCHER = fileURLToPath(new URL('../../../bin/luamancer', import.meta.url));

function play(args: readonly string[], keys: string) {
  const { status, stdout, stderr } = spawnSync('node', [LAUNCHER, 'play', ...args], {
    input: keys,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('luamancer play, with keys from a pipe', () => {
  it('prints the last frame', () => {
    const { status, stdout, stderr } = play(
      ['--seed', '1'],
      `${WINNING_KEYS.slice(0, 40)}\n${WINNING_KEYS.slice(40)}\n`,
    );
    expect(stdout).toContain('Level 1 is WON (tick 90)\nScore: Player 45\n');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('plays with several, in colours where asked', () => {
    const { stdout } = play(['--seed', '1', '--players', '2', '--level', 'old mine', '--colour'], 's\ts2dq');
    expect(stdout).toMatch(/tick 3/);
    expect(stdout).toContain('\u001b[32m1\u001b[0m Player 1');
    expect(stdout).toContain('\u001b[36mb\u001b[0m companion');
  });

  it('says how to play a dungeon of chance again', () => {
    const first = play(['--level', 'old mine', '--depth', '3'], 'ssdd');
    const [, again = ''] = first.stderr.match(/again: (.*)\n/) ?? [];
    expect(again).toMatch(/^--level "old mine" --depth 3 --seed \d+$/);
    const seed = again.split(' ').at(-1) ?? '';
    expect(play(['--level', 'old mine', '--depth', '3', '--seed', seed], 'ssdd').stdout).toBe(first.stdout);
  });

  it('refuses colours that are none', () => {
    const { status, stderr } = play(['--colour', '--plain'], '');
    expect(status).toBe(2);
    expect(stderr).toContain("option '--colour' cannot be used with option '--plain'");
  });
});
