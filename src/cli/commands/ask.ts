import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { Fulfilment } from '../../companion/fulfil/fulfilment.ts';
import { BRAIN_MODES, type BrainMode, openBrains } from '../brains.ts';
import { CommandFailure, UsageError } from '../failures.ts';
import { freshWorld } from '../fresh-world.ts';
import { readNamedFile } from '../named-files.ts';
import { levelOption, seedOption, wholeNumber } from '../options.ts';

interface AskOptions {
  readonly file?: string;
  readonly level: string;
  readonly seed?: number;
  readonly still?: true;
  readonly ticks: number;
  readonly mode: BrainMode;
  readonly json?: true;
}

const MOST_TICKS = 10_000;

/** `luamancer ask`: the whole way from words to a vetted program (design.md, Commands that must exist). */
export function addAskCommand(program: Command): void {
  program
    .command('ask')
    .description('Make a vetted program of an order, on a fresh world, and say how it fares.')
    .argument('[order]', 'what the companion should do, in plain words')
    .option('--file <jsonl>', 'orders to ask one after the other: a line of JSON each, {"order": "..."}')
    .addOption(levelOption())
    .addOption(seedOption())
    .option('--still', 'monsters do not move')
    .option('--ticks <number>', 'the most ticks of a rehearsal', wholeNumber(1, MOST_TICKS), 300)
    .addOption(
      new Option(
        '--mode <mode>',
        'who answers: approved programs (strict), models (generate), or both in turn',
      )
        .choices(BRAIN_MODES)
        .default('fallback'),
    )
    .option('--json', 'one JSON line per order')
    .addHelpText('after', HELP)
    .action(askAll);
}

const HELP = `
A line of --file may also give the "level", "seed", "ticks" and "still" of its own world.

Exit code: 0 when all orders got a program, 1 when some did not, 2 for a mistake in the command.`;

const lineSchema = z.object({
  order: z.string(),
  level: z.string().min(1).optional(),
  seed: z.union([z.int(), z.string()]).optional(),
  ticks: z.int().min(1).max(MOST_TICKS).optional(),
  still: z.boolean().optional(),
});
type AskedOrder = z.infer<typeof lineSchema>;

async function askAll(order: string | undefined, options: AskOptions): Promise<void> {
  const orders = await ordersOf(order, options.file);
  const open = await openBrains(options.mode);
  try {
    if (open.brains.length === 0) {
      throw new CommandFailure('no model is set up to generate programs: use --mode fallback or strict.');
    }
    for (const asked of orders) {
      const fulfilment = await askOne(asked, options, open);
      console.log(
        options.json ? JSON.stringify(lineOf(asked.order, fulfilment)) : wordsOf(asked.order, fulfilment),
      );
      if (!('accepted' in fulfilment)) process.exitCode = 1;
    }
  } finally {
    await open.close();
  }
}

async function askOne(
  { order, ...own }: AskedOrder,
  options: AskOptions,
  open: Awaited<ReturnType<typeof openBrains>>,
): Promise<Fulfilment> {
  const { fulfil } = await import('../../companion/fulfil.ts');
  const { DEFAULT_FULFIL_LIMITS } = await import('../../companion/fulfil/limits.ts');
  const { goalOf } = await import('../../companion/goal/goal.ts');
  const { WALL_CLOCK } = await import('../../companion/refine/clock.ts');
  const { companionId } = await import('../../game/model/ids.ts');
  const world = await freshWorld({
    level: own.level ?? options.level,
    seed: own.seed === undefined ? options.seed : Number(own.seed),
    still: own.still ?? options.still,
  });
  return fulfil(order, {
    world,
    companion: companionId(1),
    program: null,
    brains: open.brains,
    limits: { ...DEFAULT_FULFIL_LIMITS, ticks: own.ticks ?? options.ticks },
    signal: new AbortController().signal,
    clock: WALL_CLOCK,
    progress: () => {},
    goalOf,
    nearest: (text, most) => open.nearest(text, world, most),
  });
}

async function ordersOf(order: string | undefined, file: string | undefined): Promise<AskedOrder[]> {
  if ((order === undefined) === (file === undefined)) {
    throw new UsageError('give either one order in quotes, or --file with several.');
  }
  if (file === undefined) return [{ order: order ?? '' }];
  const lines = (await readNamedFile(file)).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [lineFrom(line, `${file}:${index + 1}`)]));
}

function lineFrom(line: string, where: string): AskedOrder {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new UsageError(`${where} is no JSON; write {"order": "..."} on a line of its own.`);
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success) throw new UsageError(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The fields and their order are those of design.md. */
function lineOf(order: string, fulfilment: Fulfilment): Record<string, unknown> {
  const accepted = 'accepted' in fulfilment ? fulfilment.accepted : null;
  return {
    order,
    verdict: accepted === null ? 'rejected' : 'accepted',
    brain: fulfilment.brain,
    match: accepted?.match ?? null,
    plan: accepted?.plan ?? [],
    goal: accepted?.goal ?? null,
    source: accepted?.source ?? null,
    attempts: fulfilment.attempts,
    rehearsal: accepted?.rehearsal ?? null,
    millis: fulfilment.millis,
  };
}

function wordsOf(order: string, fulfilment: Fulfilment): string {
  const head = `> ${order}`;
  switch (fulfilment.kind) {
    case 'program': {
      const { plan, rehearsal, damage } = fulfilment.accepted;
      const steps = plan.map((step, index) => `  ${index + 1}. ${step}`);
      const { goalTick, ticks } = rehearsal;
      const end =
        goalTick === null ? `rehearsed for ${ticks.length} ticks` : `goal reached at tick ${goalTick}`;
      const hurt = damage === 0 ? '' : `, losing ${damage} health`;
      return [head, ...steps, `  ${end}${hurt} (${fulfilment.brain ?? 'understood at once'})`].join('\n');
    }
    case 'answer':
      return `${head}\n  ${fulfilment.text}`;
    case 'cancelled':
      return `${head}\n  cancelled`;
    default:
      return `${head}\n  ${fulfilment.reason}\n  ${fulfilment.hint}`;
  }
}
