import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { levelOption, wholeNumber } from '../../src/cli/options.ts';
import { LONGEST_SEED } from '../../src/game/model/world.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));

function luamancer(args: readonly string[], nodeArgs: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync('node', [...nodeArgs, LAUNCHER, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('bin/luamancer', () => {
  it('shows its commands with --help', () => {
    const { status, stdout } = luamancer(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: luamancer');
    expect(stdout).toMatch(/^ {2}play /m);
  });

  it('says its version', () => {
    const { status, stdout } = luamancer(['--version']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers a typo with the nearest command and exit code 2', () => {
    const { status, stdout, stderr } = luamancer(['plya']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain("unknown command 'plya'");
    expect(stderr).toContain('(Did you mean play?)');
  });

  it.each([
    { args: [], says: 'Usage: luamancer' },
    { args: ['play', '--levle', '7'], says: '(Did you mean --level?)' },
    { args: ['play', '--players', 'nine'], says: 'Give a whole number from 1 to 8.' },
    { args: ['play', '--level', ''], says: 'Give "classic", or a seed' },
    { args: ['play', 'north'], says: 'too many arguments' },
  ])('takes $args as a usage error', ({ args, says }) => {
    const { status, stdout, stderr } = luamancer(args);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('refuses a Node that is too old, before anything else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'luamancer-old-node-'));
    const pretend = join(folder, 'pretend.cjs');
    writeFileSync(
      pretend,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } });",
    );
    const { status, stderr } = luamancer(['--help'], ['--require', pretend]);
    rmSync(folder, { recursive: true });
    expect(stderr).toContain('needs Node 20.19 or newer; this is Node 20.18.3');
    expect(status).toBe(1);
  });
});

describe('shared options', () => {
  it.each(['1', '4', '8'])('a whole number within its bounds: %s', (text) => {
    expect(wholeNumber(1, 8)(text)).toBe(Number(text));
  });

  it.each(['', '0', '9', '-1', '1.5', '1e0', '0x1', ' 1', 'one', 'NaN'])(
    'not a whole number from 1 to 8: %j',
    (text) => {
      expect(() => wholeNumber(1, 8)(text)).toThrow('Give a whole number from 1 to 8.');
    },
  );

  const parseLevel = (text: string): unknown => levelOption().parseArg?.(text, undefined);

  it.each(['classic', '42', 'old mine', 'Ä', 'x'.repeat(LONGEST_SEED)])('a level: %j', (text) => {
    expect(parseLevel(text)).toBe(text);
  });

  it.each(['', ' ', ' 42', 'a\nb', 'a\u001b[31m', 'x'.repeat(LONGEST_SEED + 1)])(
    'not a level: %j',
    (text) => {
      expect(() => parseLevel(text)).toThrow(`a seed of 1 to ${LONGEST_SEED} characters`);
    },
  );
});
