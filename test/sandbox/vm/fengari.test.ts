import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { checkPatch, fengari, PATCH_VERSION } from '../../../src/sandbox/vm/fengari.ts';

describe('the check for the patch', () => {
  test('accepts the fengari that is installed', () => {
    expect(() => checkPatch(fengari.lmeter)).not.toThrow();
  });

  test('refuses an unpatched one, and says how to mend it', () => {
    const plain = createRequire(import.meta.url)('fengari-plain');
    expect(() => checkPatch(plain.lmeter)).toThrow(/is not patched.*npx patch-package.*npm ci/s);
  });

  test.each([null, undefined, 'lmeter', 7, {}, { PATCH_VERSION: PATCH_VERSION - 1 }])(
    'refuses %o',
    (meter) => {
      expect(() => checkPatch(meter)).toThrow(/npx patch-package/);
    },
  );
});

test('the setting that fengari is loaded with does not stay in the environment', () => {
  expect(process.env).not.toHaveProperty('FENGARICONF');
});
