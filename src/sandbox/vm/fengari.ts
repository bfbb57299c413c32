/**
 * The one door to the interpreter: fengari with this project's patch (patches/fengari+0.1.5.patch), loaded
 * once and refused when the patch is missing. Nothing else imports fengari.
 */
import { createRequire } from 'node:module';
import type { Fengari } from './fengari-types.ts';

export type * from './fengari-types.ts';

/** What the patch says of itself (src/lmeter.js); raised whenever the host needs a newer patch. */
export const PATCH_VERSION = 2;

/** Slots of Lua's stack; 200 frames of the largest possible function need no more than this. */
const MAX_STACK_SLOTS = 16_000;

const MEND = 'Run `npx patch-package` in the project folder, or `npm ci` to install afresh.';

/**
 * Throws unless `meter`, as the installed fengari exports it, is the patch's own of the right version.
 * Running programs on an unpatched fengari would run them without limits.
 */
export function checkPatch(meter: unknown): void {
  const version =
    typeof meter === 'object' && meter !== null ? Reflect.get(meter, 'PATCH_VERSION') : undefined;
  if (version === PATCH_VERSION) return;
  const found = version === undefined ? 'is not patched' : `has patch version ${String(version)}`;
  throw new Error(
    `The installed fengari ${found}; version ${PATCH_VERSION} of the patch is needed to limit programs. ${MEND}`,
  );
}

function load(): Fengari {
  const require = createRequire(import.meta.url);
  const before = process.env.FENGARICONF;
  process.env.FENGARICONF = JSON.stringify({ LUAI_MAXSTACK: MAX_STACK_SLOTS });
  try {
    const main = require('fengari');
    checkPatch(main.lmeter);
    const part = (name: string) => require(`fengari/src/${name}.js`);
    return {
      lua: main.lua,
      lauxlib: main.lauxlib,
      lualib: main.lualib,
      lmeter: main.lmeter,
      tags: part('defs').constant_types,
      ldebug: part('ldebug'),
      ldo: part('ldo'),
      lfunc: part('lfunc'),
      lobject: part('lobject'),
      lstate: part('lstate'),
      lstring: part('lstring'),
      ltable: part('ltable'),
    };
  } finally {
    if (before === undefined) delete process.env.FENGARICONF;
    else process.env.FENGARICONF = before;
  }
}

export const fengari: Fengari = load();
