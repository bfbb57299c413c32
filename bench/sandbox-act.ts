/**
 * What it costs to note a companion's act, with its line and the values there, for `/companion why`:
 * `node --import tsx bench/sandbox-act.ts`. Microseconds per tick with and without, medians over rounds in which
 * the two take turns.
 */
import { createMachine } from '../src/sandbox/machine/machine.ts';
import { SealedLua } from '../src/sandbox/vm/create-lua.ts';
import type { Place } from '../src/sandbox/vm/place.ts';
import { medianMillis } from './measure.ts';
import { PROGRAMS, type ProgramName, recordTurns, sourceOf } from './sandbox-turns.ts';

const ROUNDS = 31;
const TURNS = 200;
const REPEATS = 5;

const NOWHERE: Place = { line: null, variables: [] };
const { place } = SealedLua.prototype;

function measure(program: ProgramName): void {
  const turns = recordTurns(program, TURNS);
  const machine = createMachine();
  machine.load(sourceOf(program));
  const run = (look: typeof place) => () => {
    SealedLua.prototype.place = look;
    for (let repeat = 0; repeat < REPEATS; repeat++) for (const turn of turns) machine.tick(turn);
  };
  const { noted, not } = medianMillis({ noted: run(place), not: run(() => NOWHERE) }, ROUNDS);
  const micros = (millis: number) => ((millis / (TURNS * REPEATS)) * 1000).toFixed(1);
  console.log(
    `| ${program} | ${micros(noted)} | ${micros(not)} | ${(100 * (noted / not - 1)).toFixed(0)} % |`,
  );
}

console.log('| program | noted, us | not noted, us | more |');
console.log('|---|---|---|---|');
for (const program of PROGRAMS) measure(program);
