/** The queue could not be reached in time: the message is for the person who waits. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable';

  constructor(cause: unknown) {
    super('Orders cannot be taken just now, since the queue does not answer. Try again in a moment.', {
      cause,
    });
  }
}

/** The answer, or a QueueUnavailable when there is none in time. BullMQ itself may wait for ever. */
export async function inTime<Answer>(limitMs: number, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw new QueueUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}
