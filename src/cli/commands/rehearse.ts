import { type Command, InvalidArgumentError } from 'commander';
import { DIRECTIONS, type Direction } from '../../game/model/geometry.ts';
import type { Rehearsal } from '../../sandbox/rehearsal/verdict.ts';
import { freshWorld } from '../fresh-world.ts';
import { readNamedFile } from '../named-files.ts';
import { levelOption, seedOption, wholeNumber } from '../options.ts';

interface RehearseOptions {
  readonly level: string;
  readonly seed?: number;
  readonly ticks: number;
  readonly still?: true;
  readonly moves?: readonly (Direction | null)[];
  readonly goal?: string;
  readonly json?: true;
}

const MOST_TICKS = 10_000;

/** `luamancer rehearse`: runs companion programs in fresh worlds (design.md, Commands that must exist). */
export function addRehearseCommand(program: Command): void {
  program
    .command('rehearse')
    .description('Load and run companion programs, each on a fresh world, and say how they fare.')
    .argument('<file...>', 'Lua files, each a program that defines update_func')
    .addOption(levelOption())
    .addOption(seedOption())
    .option('--ticks <number>', 'the most ticks to run', wholeNumber(1, MOST_TICKS), 60)
    .option('--still', 'player and monsters do not move')
    .option('--moves <keys>', "the player's moves, one a tick: w, a, s or d, and . to wait", playerMoves)
    .option('--goal <lua>', 'a Lua expression that has to hold; the rehearsal ends as soon as it does')
    .option('--json', 'one JSON line per file, with the world after each tick')
    .addHelpText('after', HELP)
    .action(rehearseFiles);
}

const HELP = `
A goal sees player, ai, monsters and items, said (the last words), and start (those four as they were):
  luamancer rehearse fetch.lua --still --goal 'player:has_item("sword")'

Exit code: 0 when all programs are accepted, 1 when some are rejected, 2 for a mistake in the command.`;

function playerMoves(text: string): (Direction | null)[] {
  return [...text].map((key) => {
    const direction = DIRECTIONS.find((known) => known === key);
    if (direction === undefined && key !== '.') {
      throw new InvalidArgumentError(`"${key}" is no move: write w, a, s, d or . one after the other.`);
    }
    return direction ?? null;
  });
}

async function rehearseFiles(files: readonly string[], options: RehearseOptions): Promise<void> {
  const { companionId } = await import('../../game/model/ids.ts');
  const { rehearse } = await import('../../sandbox/rehearsal/rehearse.ts');
  const world = await freshWorld(options);
  const sources = await Promise.all(files.map(readNamedFile));
  for (const [index, source] of sources.entries()) {
    const file = files[index] ?? '';
    const { ticks, moves, goal } = options;
    const rehearsal = rehearse(source, world, companionId(1), {
      ticks,
      ...(moves && { moves }),
      ...(goal !== undefined && { goal }),
    });
    console.log(options.json ? JSON.stringify({ file, ...rehearsal }) : summaryOf(file, rehearsal));
    if (rehearsal.verdict === 'rejected') process.exitCode = 1;
  }
}

function summaryOf(file: string, rehearsal: Rehearsal): string {
  const { verdict, stage, problems, ticks, goalTick, finished } = rehearsal;
  if (verdict === 'rejected') {
    return `${file}: rejected at ${stage}\n${problems.map(({ code, message }) => `  ${code}: ${message}`).join('\n')}`;
  }
  const end = goalTick !== null ? `goal reached at tick ${goalTick}` : finished ? 'done' : 'still going';
  const last = ticks.findLast(({ said }) => said !== '')?.said;
  return `${file}: accepted, ${end} after ${ticks.length} ticks${last === undefined ? '' : `; last words: ${last}`}`;
}
