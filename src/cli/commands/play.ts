import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { FrameStyle } from '../../game/view/frame.ts';
import { programMinds } from '../named-files.ts';
import { anySeed, levelOption, seedOption, wholeNumber } from '../options.ts';

interface PlayOptions {
  readonly level: string;
  readonly seed?: number;
  readonly players: number;
  readonly depth: number;
  readonly colour?: true;
  readonly plain?: true;
  readonly program?: string;
  readonly log?: string;
}

/** `luamancer play`: the dungeon in a terminal, or played by keys from a pipe. */
export function addPlayCommand(program: Command): void {
  program
    .command('play')
    .description('Play the dungeon in this terminal, without Discord.')
    .addOption(levelOption())
    .addOption(seedOption())
    .option('--players <number>', 'how many play at this keyboard, 1 to 8', wholeNumber(1, 8), 1)
    .option('--depth <number>', 'the level of the campaign to begin on', wholeNumber(1, 99), 1)
    .addOption(new Option('--colour', 'in colours (the default on a terminal)').conflicts('plain'))
    .option('--plain', 'without colours')
    .option('--program <file>', 'a Lua program for the companions; without one they follow')
    .option('--log <file>', 'write the game down, for luamancer replay; an earlier log there is lost')
    .addHelpText('after', HELP)
    .action(play);
}

const HELP = `
Keys: w a s d (or arrows) walk, . waits, f has the companion follow or stay, Tab or 1-8 switch between
players, n goes one level down from a won dungeon, q quits. A key press is a turn; a second without one
is a turn as well.

Without a terminal the keys are read from standard input, each turn a tick, and the last frame is printed:
  printf 'ssdd' | luamancer play --seed 1`;

async function play(options: PlayOptions): Promise<void> {
  const { createWorld } = await import('../../game/dungeon/create.ts');
  const { Game } = await import('../play/game.ts');
  const { logTo } = await import('../play/log-file.ts');
  const { level, players, depth } = options;
  const seed = options.seed ?? anySeed();
  const world = createWorld({ level, depth, seed: String(seed) });
  const program = options.program === undefined ? undefined : await programMinds(options.program);
  const onStep = options.log === undefined ? undefined : logTo(options.log, world);
  const game = new Game(world, players, { program, onStep });
  const { stdin, stdout } = process;
  const style = styleFor(options, stdout.isTTY);
  if (stdin.isTTY && stdout.isTTY) {
    const { playOnTerminal } = await import('../play/terminal.ts');
    await playOnTerminal(game, style, stdin, stdout);
  } else {
    const { playScript } = await import('../play/script.ts');
    playScript(game, await readAll(stdin));
  }
  console.log(game.frame(style).text);
  if (options.seed === undefined) {
    const way = depth > 1 ? ` --depth ${depth}` : '';
    console.error(`The same dungeon again: --level ${quoted(level)}${way} --seed ${seed}`);
  }
}

/** NO_COLOR: see no-color.org. */
function styleFor({ colour, plain }: PlayOptions, isTerminal: boolean): FrameStyle {
  if (colour) return 'ansi';
  return plain || !isTerminal || process.env.NO_COLOR ? 'plain' : 'ansi';
}

function quoted(level: string): string {
  return /^\w+$/.test(level) ? level : JSON.stringify(level);
}
