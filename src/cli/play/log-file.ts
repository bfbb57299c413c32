import { appendFileSync, writeFileSync } from 'node:fs';
import type { World } from '../../game/model/world.ts';
import { startLine, stepLine } from '../../game/replay/log.ts';
import { CommandFailure, UsageError } from '../failures.ts';
import type { StepObserver } from './game.ts';

/**
 * Begins a replay log, in place of any earlier one in that file. What it returns writes one step down at once, so that
 * the log of a game that was killed ends with its last step.
 */
export function logTo(file: string, start: World): StepObserver {
  try {
    writeFileSync(file, startLine(start));
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${(error as Error).message}); give another file.`);
  }
  return (...step) => {
    try {
      appendFileSync(file, stepLine(...step));
    } catch (error) {
      throw new CommandFailure(
        `the replay log cannot be written any further (${(error as Error).message}); its first steps are in ${file}.`,
      );
    }
  };
}
