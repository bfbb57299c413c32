import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'luamancer-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function ask(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [LAUNCHER, 'ask', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function orders(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

test('--json prints one line per order, with exactly the fields of the contract', () => {
  const file = orders(
    'orders.jsonl',
    '{"order":"stay"}\n\n{"order":"how many monsters are there","still":true}\n{"order":"sing an aria"}\n',
  );
  const { status, stdout } = ask('--file', file, '--mode', 'strict', '--json');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ order, verdict, brain }) => [order, verdict, brain])).toEqual([
    ['stay', 'accepted', 'library'],
    ['how many monsters are there', 'accepted', 'library'],
    ['sing an aria', 'rejected', 'library'],
  ]);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(
      'order verdict brain match plan goal source attempts rehearsal millis'.split(' '),
    );
  }
  expect(lines[0]).toMatchObject({
    match: { score: expect.any(Number) },
    plan: [expect.any(String)],
    attempts: [{ stage: null, problems: [], tokens: 0, millis: expect.any(Number) }],
    rehearsal: { verdict: 'accepted', ticks: expect.any(Array) },
  });
  expect(lines[1].rehearsal.ticks[0].said).toContain('4');
  expect(status).toBe(1);
});

test('in words it says the steps and what came of them', () => {
  const { status, stdout } = ask('walk left 2 steps then wait 1 turn', '--mode', 'strict', '--still');
  expect(stdout).toMatch(/> walk left[^\n]*\n {2}1\. walk 2 steps left\n {2}2\. wait 1 turn\n {2}\S/);
  expect(status).toBe(0);
});

describe('a mistake in the command', () => {
  test.each([
    ['no order', []],
    ['an order and a file', ['stay', '--file', 'x.jsonl']],
    ['a file that is not there', ['--file', join(FOLDER, 'absent.jsonl')]],
    ['a mode that is not there', ['stay', '--mode', 'guess']],
    ['a line that is no order', ['--file', orders('faulty.jsonl', '{"words":"stay"}\n')]],
  ])('%s ends with 2 and says what to do', (_, args) => {
    const { status, stdout, stderr } = ask(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('error:');
  });
});
