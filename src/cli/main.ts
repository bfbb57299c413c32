import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addAskCommand } from './commands/ask.ts';
import { addBotCommand } from './commands/bot.ts';
import { addDeployCommand } from './commands/deploy.ts';
import { addEvalCommand } from './commands/eval.ts';
import { addLibraryCommand } from './commands/library.ts';
import { addPlayCommand } from './commands/play.ts';
import { addRehearseCommand } from './commands/rehearse.ts';
import { addReplayCommand } from './commands/replay.ts';
import { addUpCommand } from './commands/up.ts';
import { addWorkerCommand } from './commands/worker.ts';
import { CommandFailure, UsageError } from './failures.ts';

/** What a shell script can rely on. */
const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/**
 * The whole command line, each command from its own file in commands/, which exports `add...Command(program)`.
 * A command's action may be async; it throws a `UsageError` or a `CommandFailure`, or sets
 * `process.exitCode = 1` where it ran and the answer is no. What a command needs beyond its options is imported
 * inside its action, so that `--help` stays quick.
 */
function buildProgram(): Command {
  const program = new Command('luamancer')
    .description('A dungeon for several people, with companions that obey orders as sandboxed Lua programs.')
    .version(packageVersion())
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride();
  addUpCommand(program);
  addPlayCommand(program);
  addRehearseCommand(program);
  addAskCommand(program);
  addEvalCommand(program);
  addLibraryCommand(program);
  addReplayCommand(program);
  addBotCommand(program);
  addWorkerCommand(program);
  addDeployCommand(program);
  return program;
}

/** Runs one command line (without node and the script) and leaves the outcome in `process.exitCode`. */
export async function runCli(args: readonly string[]): Promise<void> {
  // `luamancer ... | head` closes our output early; that is how a pipe ends, and no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
  try {
    await buildProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says on stderr what went wrong, and returns the exit code for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // commander has printed its message; 'commander.help' is the help shown because no command was given.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  if (error instanceof UsageError || error instanceof CommandFailure) {
    console.error(`error: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  console.error('This is a defect in Luamancer; please report it with the lines below.');
  console.error(error);
  return EXIT.failed;
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
