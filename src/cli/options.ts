import { randomInt } from 'node:crypto';
import { InvalidArgumentError, Option } from 'commander';
import { LONGEST_SEED } from '../game/model/world.ts';

/** A parser for options that take a whole number from `min` to `max`, both included. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    // The pattern keeps out what Number() takes and a person does not mean: '', '1e3', '0x10', ' 7 '.
    if (!/^-?\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** `classic` or any seed: printable text without spaces at its ends. */
function levelName(text: string): string {
  if (text.length > LONGEST_SEED || !/^[^\s\p{C}]+( [^\s\p{C}]+)*$/u.test(text)) {
    throw new InvalidArgumentError(
      `Give "classic", or a seed of 1 to ${LONGEST_SEED} characters such as 42 or "old mine".`,
    );
  }
  return text;
}

/** `--level classic|SEED`, the same for every command that makes a world. */
export function levelOption(): Option {
  return new Option('--level <name>', '"classic", or a seed to generate the level from')
    .argParser(levelName)
    .default('classic');
}

const LARGEST_SEED = 2 ** 32 - 1;

/** A seed for those who did not give one. */
export function anySeed(): number {
  return randomInt(LARGEST_SEED);
}

/** `--seed N`, the same for every command that makes a world. */
export function seedOption(): Option {
  return new Option(
    '--seed <number>',
    'where chance starts; the same seed and moves give the same run',
  ).argParser(wholeNumber(0, LARGEST_SEED));
}
