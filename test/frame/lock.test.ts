import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};
const entries = Object.entries(lock.packages);

/** Where node looks for `name` from the package at `path`: its own node_modules, then each one further out. */
function lookUp(path: string, name: string): LockEntry | undefined {
  const found = lock.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
  if (found !== undefined || path === '') return found;
  const outer = path.lastIndexOf('/node_modules/');
  return lookUp(outer === -1 ? '' : path.slice(0, outer), name);
}

describe('package-lock.json', () => {
  // npm 11 and 12 refuse a lock file that lacks one, even for a system that nobody installs on.
  it('has an entry for every optional dependency, whatever system it is for', () => {
    const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => lookUp(path, name) === undefined)
        .map((name) => `${name} of ${path}`),
    );
    expect(missing).toEqual([]);
    expect(entries.some(([, entry]) => entry.optionalDependencies !== undefined)).toBe(true);
  });

  it('needs no install script of a dependency', () => {
    const withScript = entries.filter(([path, entry]) => path !== '' && entry.hasInstallScript);
    // All work without: esbuild's script only shortens its start-up, msgpackr-extract comes built, and so does
    // node-llama-cpp, whose script would look for something to build.
    const needless = ['node_modules/esbuild', 'node_modules/msgpackr-extract', 'node_modules/node-llama-cpp'];
    expect(withScript.map(([path]) => path).filter((path) => !needless.includes(path))).toEqual([]);
  });

  it('names no registry, so that any can be used, and has a checksum for each package', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    const unchecked = entries.filter(([path, entry]) => path !== '' && entry.integrity === undefined);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('brings no build of llama.cpp for CUDA or Vulkan', () => {
    const builds = entries.filter(([path]) => /@node-llama-cpp\/.*-(cuda|vulkan)/.test(path));
    // What stands in for them is for a system that none of them is for, so that it is installed nowhere.
    expect(builds.map(([, { os }]) => os)).toEqual(builds.map(() => ['aix']));
    expect(builds).toHaveLength(6);
  });
});
