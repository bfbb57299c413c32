import { readFile } from 'node:fs/promises';
import { UsageError } from './failures.ts';

/** The text of a companion program; a file that cannot be read is a mistake in the command. */
export async function readProgram(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as Error).message}); give files that exist.`);
  }
}
