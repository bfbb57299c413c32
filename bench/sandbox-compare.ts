/**
 * The sandbox, all limits on, against unpatched fengari and wasmoon without any:
 * `node --import tsx bench/sandbox-compare.ts`.
 * Microseconds per tick, medians over rounds in which the contenders take turns.
 */
import { createMachine } from '../src/sandbox/machine/machine.ts';
import { medianMillis } from './measure.ts';
import { plainTicker } from './sandbox-plain.ts';
import { PROGRAMS, type ProgramName, recordTurns, sourceOf, type Ticker } from './sandbox-turns.ts';
import { wasmoonTicker } from './sandbox-wasmoon.ts';

const ROUNDS = 15;
const TURNS = 200;
const REPEATS = 5;

function sandboxTicker(source: string): Ticker {
  const machine = createMachine();
  const loaded = machine.load(source);
  if (!loaded.ok) throw new Error(loaded.message);
  return (turn) => {
    const result = machine.tick(turn);
    if (!result.ok) throw new Error(result.message);
    return result.said;
  };
}

async function compare(program: ProgramName): Promise<void> {
  const source = sourceOf(program);
  const turns = recordTurns(program, TURNS);
  const tickers = {
    sandbox: sandboxTicker(source),
    plain: plainTicker(source),
    wasmoon: await wasmoonTicker(source),
  };
  for (const turn of turns) {
    const said = Object.values(tickers).map((ticker) => ticker(turn));
    if (new Set(said).size > 1) throw new Error(`${program}: not all say the same: ${said.join(' | ')}`);
  }
  const run = (ticker: Ticker) => () => {
    for (let repeat = 0; repeat < REPEATS; repeat++) for (const turn of turns) ticker(turn);
  };
  const millis = medianMillis(
    { sandbox: run(tickers.sandbox), plain: run(tickers.plain), wasmoon: run(tickers.wasmoon) },
    ROUNDS,
  );
  const micros = (ms: number) => ((ms / (TURNS * REPEATS)) * 1000).toFixed(1);
  const ratio = (other: number) => (millis.sandbox / other).toFixed(2);
  console.log(
    `| ${program} | ${micros(millis.sandbox)} | ${micros(millis.plain)} | ${micros(millis.wasmoon)} ` +
      `| ${ratio(millis.plain)} | ${ratio(millis.wasmoon)} |`,
  );
}

console.log('| program | sandbox us | plain fengari us | wasmoon us | sandbox / plain | sandbox / wasmoon |');
console.log('|---|---|---|---|---|---|');
for (const program of PROGRAMS) await compare(program);
