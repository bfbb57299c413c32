/**
 * Runs random programs in the sandbox, a million where no number is given, and tells of those that did
 * what must not be; see test/sandbox/fuzz. Run it with
 *
 *     node --import tsx bench/sandbox-fuzz.ts [PROGRAMS] [NAME]
 *
 * The programs' seeds are NAME 0, NAME 1 and so on. Exit code 1: there were finds.
 */
import { fuzz } from '../test/sandbox/fuzz/check.ts';
import { randomLua } from '../test/sandbox/fuzz/random-lua.ts';

const REPORT_EVERY = 10_000;
/** Slower ones are worth a look, though not wrong: a busy machine makes anything slow. */
const SLOW_MS = 1_000;

const [, , count = '1000000', name = 'hand'] = process.argv;
const programs = Number(count);
const ends: Record<string, number> = {};
let finds = 0;
const started = performance.now();

for (let index = 0; index < programs; index++) {
  const seed = `${name} ${index}`;
  const before = performance.now();
  const { end, faults } = fuzz(seed, index);
  const millis = performance.now() - before;
  ends[end] = (ends[end] ?? 0) + 1;
  if (faults.length > 0) {
    finds++;
    console.log(`FIND with seed "${seed}":\n  ${faults.join('\n  ')}\n${randomLua(seed)}\n`);
  }
  if (millis > SLOW_MS) console.log(`slow: seed "${seed}" took ${Math.round(millis)} ms`);
  if ((index + 1) % REPORT_EVERY === 0) report(index + 1);
}
if (programs % REPORT_EVERY !== 0) report(programs);
process.exitCode = finds > 0 ? 1 : 0;

function report(done: number): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  const megabytes = Math.round(process.memoryUsage().rss / 1_000_000);
  const shares = Object.entries(ends).map(([end, count]) => `${end} ${count}`);
  console.log(`${done} programs in ${seconds} s, ${finds} finds, ${megabytes} MB: ${shares.join(', ')}`);
}
