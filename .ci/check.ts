/**
 * Every check of the project, one after the other: `npm run check`. One line each; a failed one shows its
 * output, and the exit code is 1 if any failed.
 *
 *     npm run check                      all of them
 *     npm run check -- lint types        only these
 *     npm run check -- --results FILE    the tests' results also as JSON, in FILE
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** What of the output is worth showing even when all is well. */
  readonly summary?: RegExp;
}

const checks = (results: string | undefined): readonly Check[] => [
  { name: 'format', command: ['biome', 'format'] },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings'] },
  { name: 'types', command: ['tsc', '--project', 'tsconfig.json'] },
  { name: 'boundaries', command: ['depcruise', ...['src', 'test', 'bench'].filter(existsSync)] },
  { name: 'dead-code', command: ['knip', '--treat-config-hints-as-errors'] },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      ...(results === undefined ? [] : ['--reporter=json', `--outputFile.json=${results}`]),
    ],
    summary: /^ *Tests .*$/m,
  },
];

const { values, positionals } = parseArgs({
  options: { results: { type: 'string' } },
  allowPositionals: true,
});
const all = checks(values.results);
const unknown = positionals.filter((name) => !all.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is called ${unknown.join(', ')}; known are ${all.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

for (const { name, command, summary } of all) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const [tool = '', ...args] = command;
  const startedMs = performance.now();
  const outcome = spawnSync(`node_modules/.bin/${tool}`, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 26,
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const passed = outcome.status === 0;
  const noted = summary?.exec(outcome.stdout)?.[0].trim().replace(/\s+/g, ' ');
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${noted === undefined ? '' : `: ${noted}`}`);
  if (!passed) {
    console.log(outcome.error?.message ?? `${outcome.stdout}${outcome.stderr}`);
    process.exitCode = 1;
  }
}
