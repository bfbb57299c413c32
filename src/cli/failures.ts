/**
 * What was typed cannot be done, whatever the state of the world: two options that exclude each other, a
 * file that is no program. The process prints the message and exits with 2. The message says what to do next.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The command was understood and failed in a foreseen way: no terminal, a server that does not answer. The
 * process prints the message, without a stack, and exits with 1. The message says what to do next.
 */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
