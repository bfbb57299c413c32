import type { Command } from 'commander';
import type { MindResolver, Replay } from '../../game/replay/replay.ts';
import { CommandFailure } from '../failures.ts';
import { programMinds, readNamedFile } from '../named-files.ts';

/** `luamancer replay`: plays the log of a game again and compares it step by step. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('Play the log of a game again, and say whether it comes out the same.')
    .argument('<file>', 'a log that play --log wrote')
    .option('--program <file>', 'the program that the companions ran in that game')
    .addHelpText('after', HELP)
    .action(replayLog);
}

const HELP = `
Prints the last frame, and whether the world was the same after every step; else the first tick that differs, with
both checksums.
  printf 'ssdd' | luamancer play --seed 1 --log game.log
  luamancer replay game.log

Exit code: 0 when every checksum agrees, 1 when one differs or the log is broken, 2 for a mistake in the
command.`;

async function replayLog(file: string, options: { readonly program?: string }): Promise<void> {
  const { replay } = await import('../../game/replay/replay.ts');
  const { renderFrame } = await import('../../game/view/frame.ts');
  const log = await readLog(file);
  const result = replay(log, await loggedMinds(options.program));
  console.log(renderFrame(result.world, result.events, { style: 'plain' }).text);
  console.log(`\n${summaryOf(result, log.steps.length)}`);
  if (result.difference !== null) process.exitCode = 1;
}

async function readLog(file: string) {
  const { parseLog } = await import('../../game/replay/log.ts');
  const text = await readNamedFile(file);
  try {
    return parseLog(text);
  } catch (error) {
    throw new CommandFailure(`${file}: ${(error as Error).message}`);
  }
}

/** Minds by the names that `play --log` writes. */
async function loggedMinds(program: string | undefined): Promise<MindResolver> {
  const { MIND_NAMES, mindMaker } = await import('../play/minds.ts');
  const make = mindMaker(program === undefined ? undefined : await programMinds(program));
  return (logged) => {
    const name = MIND_NAMES.find((known) => known === logged);
    if (name === undefined) {
      throw new CommandFailure(
        `the log names a mind ${JSON.stringify(logged)}; known are ${MIND_NAMES.join(', ')}.`,
      );
    }
    return make(name);
  };
}

function summaryOf({ world, difference }: Replay, steps: number): string {
  if (difference === null) {
    return `The same again: after each of ${steps} steps, up to tick ${world.tick}, the checksum agrees.`;
  }
  const { step, logged, replayed } = difference;
  return [
    `Another game from tick ${world.tick} on, step ${step + 1} of ${steps} (line ${step + 2} of the log).`,
    `  logged checksum:   ${logged}`,
    `  replayed checksum: ${replayed}`,
    'Replay with the version and the program that wrote the log; if they are the same, this is a defect: please report it.',
  ].join('\n');
}
