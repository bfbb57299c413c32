import { formatAction } from '../src/companion/plan/format-plan.ts';
import type { Verb } from '../src/companion/plan/plan.ts';
import { sampleActions } from './programs/samples.ts';
import { TRIAL_TICKS, type Trial, trialWorld, tryAction } from './programs/trial.ts';

// How the experts' programs fare, verb by verb: one variant of each in every world.
// `node --import tsx training/check-programs.ts [WORLDS] [VERB,VERB...] [safe]`

const worlds = Number(process.argv[2] ?? 200);
const only =
  process.argv[3] === undefined || process.argv[3] === 'all' ? null : new Set(process.argv[3].split(','));
const safe = process.argv[4] === 'safe';
const SHOWN_MISSES = 40;

const byVerb = new Map<Verb, (Trial & { readonly name: string })[]>();
for (let index = 0; index < worlds; index++) {
  const trial = trialWorld(index);
  const variants = new Map<Verb, ReturnType<typeof sampleActions>>();
  for (const action of sampleActions(trial.values)) {
    variants.set(action.do, [...(variants.get(action.do) ?? []), action]);
  }
  for (const [verb, actions] of variants) {
    if (only !== null && !only.has(verb)) continue;
    const action = actions[index % actions.length];
    const run = action && tryAction(action, safe, trial);
    if (!action || !run) continue;
    const name = `${index} (${trial.name}): ${formatAction(action, safe).text}`;
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), { ...run, name }]);
  }
}

const line = (cells: readonly (string | number)[]): void => {
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(9) : String(cell).padStart(9))).join('')}\n`,
  );
};
const total = { runs: 0, can: 0, met: 0, errors: 0, died: 0 };
line(['verb', 'runs', 'possible', 'met', 'met %', 'errors', 'died', 'ticks', 'ms', 'lines', 'chars']);
for (const [verb, runs] of byVerb) {
  const can = runs.filter(({ excuse }) => excuse === null);
  const met = can.filter((run) => run.met);
  const ticks = met.map(({ rehearsal }) => rehearsal.goalTick ?? TRIAL_TICKS).sort((a, b) => a - b);
  const died = runs.filter((run) => run.died).length;
  const errors = runs.filter(({ error }) => error !== null).length;
  const most = (value: (run: Trial) => number): number => Math.max(...runs.map(value));
  total.runs += runs.length;
  total.can += can.length;
  total.met += met.length;
  total.errors += errors;
  total.died += died;
  line([
    verb,
    runs.length,
    can.length,
    met.length,
    ((100 * met.length) / Math.max(1, can.length)).toFixed(1),
    errors,
    died,
    ticks[Math.floor(ticks.length / 2)] ?? '-',
    most(({ rehearsal }) => rehearsal.slowestTickMs).toFixed(0),
    most(({ source }) => source.split('\n').length),
    most(({ source }) => source.length),
  ]);
}
process.stdout.write(`${JSON.stringify(total)}\n`);
const misses = [...byVerb.values()]
  .flat()
  .filter((run) => run.error !== null || (!run.met && run.excuse === null));
for (const { name, error, died, rehearsal } of misses.slice(0, SHOWN_MISSES)) {
  const said = rehearsal.ticks.findLast((tick) => tick.said !== '')?.said ?? '';
  process.stdout.write(
    `${name} | ${error ?? (died ? 'died' : 'missed')} | ${rehearsal.ticks.length} | ${said}\n`,
  );
}
