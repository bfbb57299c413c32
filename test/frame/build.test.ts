import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** An installation without sources: the launcher, the build and the packages. */
const installation = mkdtempSync(join(tmpdir(), 'luamancer-build-'));

beforeAll(() => {
  for (const name of ['bin', 'package.json'])
    cpSync(join(ROOT, name), join(installation, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(installation, 'node_modules'));
  // Whether the types are right is another check's business.
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const outDir = join(installation, 'dist');
  spawnSync(tsc, ['-p', 'tsconfig.build.json', '--outDir', outDir, '--noEmitOnError', 'false', '--noCheck'], {
    cwd: ROOT,
  });
});
afterAll(() => rmSync(installation, { recursive: true }));

function luamancer(root: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', [join(root, 'bin/luamancer'), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: root === ROOT ? 'development' : 'production' },
    input,
  });
  return { status, stdout, stderr };
}

it('the build plays the same game as the sources', () => {
  const game = ['play', '--level', '42', '--seed', '7', '--plain'];
  const built = luamancer(installation, game, 'ssddwwaa');
  expect(built.stdout).toContain('P Player');
  expect(built).toEqual(luamancer(ROOT, game, 'ssddwwaa'));
  expect(built.status).toBe(0);
});

it('the build knows its version and its commands', () => {
  expect(luamancer(installation, ['--version'])).toEqual(luamancer(ROOT, ['--version']));
  expect(luamancer(installation, ['--help']).stdout).toMatch(/^ {2}play /m);
});
