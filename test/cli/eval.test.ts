import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type EvalResult, summaryOf, wilson } from '../../src/cli/eval/figures.ts';
import { judge } from '../../src/cli/eval/judge.ts';
import { withScore } from '../../src/cli/eval/scoreboard.ts';
import { parseSuite } from '../../src/cli/eval/suite.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'luamancer-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const GET = { id: 'a', class: 'get', order: 'get the bow', level: 'classic', seed: 1, still: true };
const FETCH = {
  ...GET,
  ticks: 60,
  moves: '',
  within: 60,
  goal: 'ai:has_item("bow")',
  always: 'ai.health == 3',
};

function suiteFile(lines: readonly unknown[]): string {
  const path = join(FOLDER, 'suite.jsonl');
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}
function luamancer(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [LAUNCHER, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}
const one = (fields: object) => {
  const [parsed] = parseSuite(JSON.stringify({ ...GET, ...fields }), 'suite');
  if (parsed === undefined) throw new Error('no case');
  return parsed;
};

describe('luamancer eval', () => {
  it('--json prints a line per order and the summary, with the fields of the contract, and exits with 0', () => {
    const impossible = { ...FETCH, id: 'b', class: 'cook', order: 'bake a cake', goal: 'false', always: '' };
    const page = join(FOLDER, 'EVAL.md');
    const args = ['eval', suiteFile([FETCH, impossible]), '--mode', 'strict', '--json', '--out', page];
    const { status, lines, stderr } = luamancer(args);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [first, second, last, ...rest] = lines.map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    const fields = 'id class first final verdict brain attempts goalTick tokens millis';
    expect(Object.keys(first).join(' ')).toBe(fields);
    expect(first).toMatchObject({ id: 'a', first: true, final: true, verdict: 'accepted', brain: 'library' });
    expect(first.goalTick).toBeGreaterThan(0);
    expect(second).toMatchObject({ id: 'b', class: 'cook', first: false, final: false, verdict: 'rejected' });
    expect(last.summary).toMatchObject({ orders: 2, first: 1, final: 1 });
    expect(last.summary.byClass).toMatchObject({
      get: { orders: 1, final: 1 },
      cook: { orders: 1, final: 0 },
    });
    expect(readFileSync(page, 'utf8')).toMatch(
      /\| library \| \d+ \| - \| suite\.jsonl [0-9a-f]{8} \| 2 \| 1 \(50\.0%/,
    );
  });

  it('names every line that is no good, and exits with 2', () => {
    const suite = suiteFile([FETCH, 'nonsense', { ...FETCH, id: 'c', within: 0 }, { ...FETCH, id: 'a' }]);
    const { status, stderr } = luamancer(['eval', suite]);
    expect(status).toBe(2);
    expect(stderr).toContain('line 2: no JSON');
    expect(stderr).toContain('line 3: "within"');
    expect(stderr).toContain('line 4: line 1 has the id "a" already');
  });
});

describe('a suite', () => {
  it('may leave out what goes without saying', () => {
    expect(one({ goal: 'true', level: undefined })).toMatchObject({
      level: 'classic',
      ticks: 60,
      within: 60,
      moves: [],
      always: null,
    });
    expect(one({ goal: 'true', within: 7 })).toMatchObject({ ticks: 7, within: 7 });
  });

  it.each([
    [{}, 'give a "goal" or an "always"'],
    [{ goal: 'true', moves: 'wx' }, '"moves"'],
    [{ goal: 'true', order: 3 }, '"order"'],
    [{ goal: 'true', still: 'yes' }, '"still"'],
  ])('%j is refused', (fields, fault) => {
    expect(() => one(fields)).toThrow(fault);
  });
});

describe('the judge', () => {
  const walk = 'function update_func(player, ai) ai:move("d") end';

  it('wants the goal within so many ticks', async () => {
    expect(await judge(walk, one({ goal: 'ai.position.col == 6', within: 3 }))).toMatchObject({
      passed: true,
      goalTick: 3,
    });
    expect(await judge(walk, one({ goal: 'ai.position.col == 6', within: 2 }))).toMatchObject({
      passed: false,
    });
  });

  it('wants what is to hold always on every tick, after the goal too', async () => {
    const fields = { goal: 'ai.position.col == 4', within: 2, always: 'ai.position.col < 6' };
    expect(await judge(walk, one({ ...fields, ticks: 2 }))).toMatchObject({ passed: true });
    const broken = await judge(walk, one({ ...fields, ticks: 6 }));
    expect(broken).toMatchObject({ passed: false, goalTick: 1 });
    expect(broken.problem?.message).toContain('after tick 3');
  });

  it('makes the moves of the player', async () => {
    const idle = 'function update_func() end';
    const fields = { goal: 'player.position.row == 4', within: 3 };
    expect(await judge(idle, one({ ...fields, moves: 's.s' }))).toMatchObject({ passed: true, goalTick: 3 });
    expect(await judge(idle, one(fields))).toMatchObject({ passed: false });
  });

  it('does not pass a program that fails before it is there, or in the time that is watched', async () => {
    const breaks =
      'local n = 0 function update_func() n = n + 1 if n == 3 then error("oh") end return "x" end';
    expect(await judge(breaks, one({ goal: 'said == "y"', within: 9 }))).toMatchObject({ passed: false });
    expect(await judge(breaks, one({ goal: 'said == "x"', within: 9, always: 'true' }))).toMatchObject({
      passed: false,
      problem: { code: 'error' },
    });
  });

  it('does not pass an "always" that is no expression', async () => {
    expect(await judge(walk, one({ always: 'ai.nothing.at.all', within: 2 }))).toMatchObject({
      passed: false,
    });
  });
});

describe('the figures', () => {
  it("are Wilson's", () => {
    // R: prop.test(12, 20, correct = FALSE) and prop.test(0, 10, correct = FALSE).
    expect(wilson(12, 20)).toEqual({ percent: 60, low: 38.7, high: 78.1 });
    expect(wilson(0, 10)).toEqual({ percent: 0, low: 0, high: 27.8 });
  });

  it('replace the row of the same run, and keep the others and the page', () => {
    const result: EvalResult = {
      ...{ id: 'a', class: 'get', first: true, final: true, verdict: 'accepted' },
      ...{ brain: 'library', attempts: 1, goalTick: 3, tokens: 0, millis: 5 },
    } as const;
    const key = { brains: 'library', candidates: 1, prompts: '-', suite: 's.jsonl 1' };
    const good = summaryOf([result]);
    const bad = summaryOf([{ ...result, first: false, final: false }]);
    const page = withScore('# Scores\n\nWords.\n', key, bad);
    const both = withScore(page, { ...key, brains: 'model' }, good);
    const again = withScore(`${both}\nMore words.\n`, key, good);
    expect(again.match(/^\| library /gm)).toHaveLength(1);
    expect(again.match(/^\| model /gm)).toHaveLength(1);
    expect(again).toContain('| library | 1 | - | s.jsonl 1 | 1 | 1 (100.0%');
    expect(again).toContain('Words.\n');
    expect(again.trimEnd().endsWith('More words.')).toBe(true);
  });
});
