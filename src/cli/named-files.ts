import { readFile } from 'node:fs/promises';
import type { CompanionMind } from '../game/model/mind.ts';
import { CommandFailure, UsageError } from './failures.ts';

/** The text of a file that was named in the command; one that cannot be read is a mistake there. */
export async function readNamedFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as Error).message}); give files that exist.`);
  }
}

/** Reads a program, and gives what makes minds that run it, each in a machine of its own. */
export async function programMinds(file: string): Promise<() => CompanionMind> {
  const { createMachine } = await import('../sandbox/machine/machine.ts');
  const { LiveMind } = await import('../sandbox/mind/live-mind.ts');
  const source = await readNamedFile(file);
  return () => {
    const machine = createMachine();
    const loaded = machine.load(source);
    if (!loaded.ok) throw new CommandFailure(`${file} does not load: ${loaded.message}`);
    return new LiveMind(machine);
  };
}
