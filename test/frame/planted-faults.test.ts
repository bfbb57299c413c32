import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

/**
 * Each check of `npm run check`, with the project's own configuration, on a small project that has nothing wrong
 * but what a test plants in it.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONFIGURATION = [
  '.ci',
  '.dependency-cruiser.cjs',
  '.gitignore',
  'biome.json',
  'knip.jsonc',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A sound project: one file of the game, its user in the command line, and a test of it. */
const SOUND: Readonly<Record<string, string>> = {
  'src/game/double.ts': 'export const double = (value: number): number => value * 2;\n',
  'src/cli/main.ts': "import { double } from '../game/double.ts';\n\nconsole.log(double(21));\n",
  'test/double.test.ts': [
    "import { expect, it } from 'vitest';",
    "import { double } from '../src/game/double.ts';",
    '',
    "it('doubles', () => expect(double(2)).toBe(4));",
    '',
  ].join('\n'),
};

const projects: string[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) rmSync(project, { recursive: true, force: true });
});

/** Runs the named check on the sound project with the files of `fault` written over it. */
function runCheck(check: string, fault: Readonly<Record<string, string>>) {
  const project = mkdtempSync(join(tmpdir(), 'luamancer-check-'));
  projects.push(project);
  for (const name of CONFIGURATION) cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  for (const [path, text] of Object.entries({ ...SOUND, ...fault })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  // The inner test run is not part of the outer one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', '.ci/check.ts', check], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const imports = (...paths: readonly string[]): string => paths.map((path) => `import '${path}';\n`).join('');

describe.each<{ check: string; fault: string; files: Record<string, string>; named: string[] }>([
  {
    check: 'format',
    fault: 'a badly indented line',
    files: { 'src/game/double.ts': '   export const double = (value: number): number => value * 2;\n' },
    named: ['src/game/double.ts'],
  },
  {
    check: 'lint',
    fault: 'a promise that nobody waits for',
    files: {
      'src/cli/main.ts': [
        "import { double } from '../game/double.ts';",
        'const later = async (): Promise<number> => double(21);',
        'export function start(): void {',
        '  later();',
        '}',
        '',
      ].join('\n'),
    },
    named: ['noFloatingPromises'],
  },
  {
    check: 'lint',
    fault: 'a clock and foreign random numbers in the game',
    files: { 'src/game/double.ts': 'export const double = (): number => Date.now() * Math.random();\n' },
    named: ['time is counted in ticks', "the world's own random state"],
  },
  {
    check: 'types',
    fault: 'a text where a number is due',
    files: {
      'src/cli/main.ts': "import { double } from '../game/double.ts';\n\nconsole.log(double('21'));\n",
    },
    named: ['src/cli/main.ts(3,20)', 'TS2345'],
  },
  {
    check: 'boundaries',
    fault: 'imports against the directions, imports of types too',
    files: {
      'src/game/double.ts': `${imports('node:fs', 'pino')}import type { Bot } from '../bot/bot.ts';\nexport const double = (bot: Bot): Bot => bot;\n`,
      'src/bot/bot.ts': `${imports('../worker/worker.ts', 'bullmq', 'ioredis', 'luaparse', 'fengari', 'commander', 'rot-js')}export type Bot = 1;\n`,
      'src/worker/worker.ts': imports('../bot/bot.ts', 'discord.js', '../../test/double.test.ts'),
      'src/sandbox/machine.ts': imports('../companion/words.ts', 'vitest', './absent.ts'),
      'src/companion/words.ts': imports(
        '../library/programs.ts',
        '../config/limits.ts',
        '../store/worlds.ts',
      ),
      'src/library/programs.ts': imports('../queue/jobs.ts'),
      'src/queue/jobs.ts': imports('../library/programs.ts'),
      'src/config/limits.ts': imports('../store/worlds.ts'),
      'src/store/worlds.ts': imports('../bot/bot.ts'),
      'src/playground/stand-in.ts': imports('../cli/main.ts'),
      'src/elsewhere/new.ts': imports('../game/double.ts'),
    },
    named: [
      'game-imports: src/game/double.ts → src/bot/bot.ts',
      'game-without-node: src/game/double.ts → fs',
      'game-packages: src/game/double.ts',
      'bot-imports: src/bot/bot.ts → src/worker/worker.ts',
      'worker-imports: src/worker/worker.ts → src/bot/bot.ts',
      'sandbox-imports: src/sandbox/machine.ts → src/companion/words.ts',
      'companion-imports: src/companion/words.ts → src/library/programs.ts',
      'companion-imports: src/companion/words.ts → src/config/limits.ts',
      'companion-imports: src/companion/words.ts → src/store/worlds.ts',
      'library-imports: src/library/programs.ts → src/queue/jobs.ts',
      'queue-imports: src/queue/jobs.ts → src/library/programs.ts',
      'config-imports: src/config/limits.ts → src/store/worlds.ts',
      'store-imports: src/store/worlds.ts → src/bot/bot.ts',
      'playground-imports: src/playground/stand-in.ts → src/cli/main.ts',
      'known-layers: src/elsewhere/new.ts',
      'no-cycles: ',
      'one-place-for-bullmq: src/bot/bot.ts',
      'one-place-for-commander: src/bot/bot.ts',
      'one-place-for-discord.js: src/worker/worker.ts',
      'one-place-for-fengari: src/bot/bot.ts',
      'one-place-for-ioredis: src/bot/bot.ts',
      'one-place-for-luaparse: src/bot/bot.ts',
      'one-place-for-rot-js: src/bot/bot.ts',
      'src-without-tests: src/worker/worker.ts',
      'src-without-development-packages: src/sandbox/machine.ts',
      'resolvable: src/sandbox/machine.ts',
    ],
  },
  {
    check: 'dead-code',
    fault: 'an export and a file that nobody uses',
    files: {
      'src/game/double.ts':
        'export const double = (value: number): number => value * 2;\nexport const triple = 3;\n',
      'src/game/forgotten.ts': 'export const forgotten = 1;\n',
    },
    named: ['triple', 'src/game/forgotten.ts'],
  },
  {
    check: 'tests',
    fault: 'a wrong result',
    files: { 'src/game/double.ts': 'export const double = (value: number): number => value * 3;\n' },
    named: ['test/double.test.ts > doubles', 'expected 6 to be 4'],
  },
])('the check $check', ({ check, fault, files, named }) => {
  it(`fails on ${fault}`, () => {
    const { status, output } = runCheck(check, files);
    expect(output).toContain(`FAIL ${check}`);
    for (const name of named) expect(output).toContain(name);
    expect(status).toBe(1);
  });
});

// dead-code is absent: knip rightly finds most of the real packages unused in so small a project.
it.each(['format', 'lint', 'types', 'boundaries', 'tests'])(
  'the check %s passes on a sound project',
  (check) => {
    const { status, output } = runCheck(check, {});
    expect(output).toMatch(new RegExp(`^ok +${check} `));
    expect(status).toBe(0);
  },
);

it('a check of another name is a usage error that lists the known ones', () => {
  const { status, output } = runCheck('spelling', {});
  expect(output).toContain('known are format, lint, types, boundaries, dead-code, tests');
  expect(status).toBe(2);
});
