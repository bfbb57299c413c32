/** Redis did not answer in time, or at all. What was asked may or may not have happened. */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Redis does not answer (${reason}). Try again in a moment; if this lasts, see to Redis.`, {
      cause,
    });
  }
}

/** The command's answer; what keeps it from being answered becomes a RedisUnavailable. */
export async function answered<Answer>(command: Promise<Answer>): Promise<Answer> {
  try {
    return await command;
  } catch (error) {
    // Redis did answer these: the command itself was wrong.
    if (isReplyError(error)) throw error;
    throw new RedisUnavailable(error);
  }
}

export function isReplyError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}
