import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Fulfilment } from '../../companion/fulfil/fulfilment.ts';
import { type OpenBrains, openBrains } from '../brains.ts';
import type { EvalResult, EvalSummary } from '../eval/figures.ts';
import type { EvalCase } from '../eval/suite.ts';
import { CommandFailure } from '../failures.ts';
import { readNamedFile } from '../named-files.ts';
import { wholeNumber } from '../options.ts';

type BrainMode = Parameters<typeof openBrains>[0];
const MODES = ['strict', 'fallback', 'generate'] as const satisfies readonly BrainMode[];

interface EvalOptions {
  readonly mode: BrainMode;
  readonly candidates?: number;
  readonly only?: string;
  readonly out?: string;
  readonly json?: true;
}

const MOST_CANDIDATES = 64;

/** `luamancer eval`: asks every order of a suite and judges what comes out (design.md, Commands that must exist). */
export function addEvalCommand(program: Command): void {
  program
    .command('eval')
    .description('Ask every order of a suite, judge each program on a fresh world, and report by class.')
    .argument('<suite>', 'a file with one JSON object a line; test/eval/orders.jsonl is one')
    .addOption(
      new Option(
        '--mode <mode>',
        'who answers: approved programs (strict), models (generate), or both in turn',
      )
        .choices(MODES)
        .default('fallback'),
    )
    .option(
      '--candidates <number>',
      'the most meanings of an order that are tried: 1, 8 ...',
      wholeNumber(1, MOST_CANDIDATES),
    )
    .option('--only <class>', 'only the orders of one class')
    .option('--out <page>', 'also write the result into the scoreboard of a page such as docs/EVAL.md')
    .option('--json', 'one JSON line per order, and last the summary')
    .addHelpText('after', HELP)
    .action(evaluate);
}

const HELP = `
A line of a suite:
  {"id": "get-1", "class": "get", "order": "get the sword", "level": "classic", "seed": 1, "ticks": 80,
   "still": true, "moves": "", "within": 80, "goal": "ai:has_item(\\"sword\\")", "always": "ai.health == 3"}
The goal has to hold within so many ticks, and "always" after each of the ticks.

Exit code: 0 when the suite ran, however it went, 2 for a mistake in the command or the suite.`;

/** A result, and what the report says of it beyond. */
interface Judged {
  readonly result: EvalResult;
  readonly why: string | null;
  readonly promptHash: string | null;
}

async function evaluate(file: string, options: EvalOptions): Promise<void> {
  const { parseSuite } = await import('../eval/suite.ts');
  const { summaryOf, tableOf } = await import('../eval/figures.ts');
  const text = await readNamedFile(file);
  const suite = parseSuite(text, file).filter((one) => [undefined, one.class].includes(options.only));
  if (suite.length === 0) throw new CommandFailure(`${file} has no order of class "${options.only}".`);
  const open = await openBrains(options.mode);
  try {
    if (open.brains.length === 0) {
      throw new CommandFailure('no model is set up to generate programs: use --mode fallback or strict.');
    }
    const judged: Judged[] = [];
    for (const one of suite) {
      const next = await judgeOne(one, options, open);
      judged.push(next);
      console.log(options.json ? JSON.stringify(next.result) : lineOf(one, next));
    }
    const summary = summaryOf(judged.map(({ result }) => result));
    console.log(options.json ? JSON.stringify({ summary }) : `\n${tableOf(summary)}`);
    if (options.out !== undefined) await writeScore(options.out, file, text, judged, summary, options, open);
  } finally {
    await open.close();
  }
}

async function judgeOne(one: EvalCase, options: EvalOptions, open: OpenBrains): Promise<Judged> {
  const { judge } = await import('../eval/judge.ts');
  const fulfilment = await ask(one, options, open);
  const { attempts, brain, tokens, millis } = fulfilment;
  const accepted = 'accepted' in fulfilment ? fulfilment.accepted : null;
  const judgement = accepted === null ? null : await judge(accepted.source, one);
  const final = judgement?.passed === true;
  return {
    result: {
      id: one.id,
      class: one.class,
      first: final && attempts.every(({ stage }) => stage === null),
      final,
      verdict: accepted === null ? 'rejected' : 'accepted',
      brain,
      attempts: attempts.length,
      goalTick: judgement?.goalTick ?? null,
      tokens,
      millis: Math.round(millis),
    },
    why: judgement === null ? reasonOf(fulfilment) : (judgement.problem?.message ?? null),
    promptHash: accepted?.promptHash ?? null,
  };
}

async function ask(one: EvalCase, options: EvalOptions, open: OpenBrains): Promise<Fulfilment> {
  const { fulfil } = await import('../../companion/fulfil.ts');
  const { DEFAULT_FULFIL_LIMITS } = await import('../../companion/fulfil/limits.ts');
  const { goalOf } = await import('../../companion/goal/goal.ts');
  const { WALL_CLOCK } = await import('../../companion/refine/clock.ts');
  const { companionId } = await import('../../game/model/ids.ts');
  const { evalWorld } = await import('../eval/eval-world.ts');
  const world = await evalWorld(one);
  return fulfil(one.order, {
    world,
    companion: companionId(1),
    program: null,
    brains: open.brains,
    limits: {
      ...DEFAULT_FULFIL_LIMITS,
      ...(options.candidates !== undefined && { candidates: options.candidates }),
    },
    signal: new AbortController().signal,
    clock: WALL_CLOCK,
    progress: () => {},
    goalOf,
    nearest: (text, most) => open.nearest(text, world, most),
  });
}

function reasonOf(fulfilment: Fulfilment): string {
  return 'reason' in fulfilment ? fulfilment.reason : fulfilment.kind;
}

function lineOf({ order }: EvalCase, { result, why }: Judged): string {
  const mark = result.first ? 'first' : result.final ? 'later' : 'no   ';
  return `${mark}  ${result.id.padEnd(14)} ${order}${why === null ? '' : `\n         ${why}`}`;
}

async function writeScore(
  page: string,
  file: string,
  text: string,
  judged: readonly Judged[],
  summary: EvalSummary,
  options: EvalOptions,
  open: OpenBrains,
): Promise<void> {
  const { withScore } = await import('../eval/scoreboard.ts');
  const { DEFAULT_FULFIL_LIMITS } = await import('../../companion/fulfil/limits.ts');
  const prompts = [...new Set(judged.flatMap(({ promptHash }) => promptHash?.slice(0, 8) ?? []))].sort();
  const key = {
    brains: open.brains.map(({ name }) => name).join(', '),
    candidates: options.candidates ?? DEFAULT_FULFIL_LIMITS.candidates,
    prompts: prompts.join(', ') || '-',
    suite: `${basename(file)} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}${options.only === undefined ? '' : ` (${options.only})`}`,
  };
  writeFileSync(page, withScore(readPage(page), key, summary));
}

function readPage(page: string): string {
  try {
    return readFileSync(page, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new CommandFailure(`${page} cannot be read: ${String(error)}`);
  }
}
