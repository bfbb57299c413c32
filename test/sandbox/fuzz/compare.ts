import { createLua } from '../../../src/sandbox/vm/create-lua.ts';
import { binaryOf } from '../../../src/sandbox/vm/values.ts';
import { runPlain } from './plain-fengari.ts';
import { PLAIN, TELL, TELL_TALE } from './plain-vocabulary.ts';
import { randomLua } from './random-lua.ts';

const BUDGET = { instructions: 5_000_000, millis: 600_000, chargedBytes: 500_000_000 };

/** Numbers that an unpatched fengari writes otherwise than C does: Infinity, NaN, 1000000000000000.0, 0.0. */
const WRITTEN_OTHERWISE = /inf|nan|e[+-]\d\d|-0\.0/;

/** The program of a seed, without a game, that returns a text of all that it did. */
function tellingProgram(seed: string): string {
  return `${TELL_TALE}${randomLua(seed, PLAIN)}${TELL}`;
}

export type Comparison = 'same' | 'not comparable' | { readonly plain: string; readonly patched: string };

/** What a program tells in an unpatched fengari and in the patched one. */
export function compare(seed: string): Comparison {
  const source = tellingProgram(seed);
  const plain = runPlain(source);
  if (plain === null || plain === 'overflow') return 'not comparable';
  const patched = runPatched(source);
  if (plain === patched) return 'same';
  const isLimited = patched === 'overflow' || patched.startsWith('ended by');
  return isLimited || WRITTEN_OTHERWISE.test(patched) ? 'not comparable' : { plain, patched };
}

/** What the program returns, in binary form, or that it failed. */
function runPatched(source: string): string {
  const lua = createLua({ random: () => 0.5, tick: () => 0, print: () => {} });
  let returned = 'no string';
  const result = lua.run(BUDGET, () => {
    returned = binaryOf(lua.call(lua.load(source), [])) ?? returned;
  });
  if (result.ok) return returned;
  return result.kind === 'error' ? 'failed' : `ended by ${result.kind}`;
}
