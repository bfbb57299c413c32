import type { Logger } from 'pino';
import type { QueueAddress } from '../queue/connection.ts';
import { type OrderWorker, startOrderWorker } from '../queue/order-worker.ts';
import type { Outcome } from '../queue/reply.ts';
import { type FixedProgram, loadFixedPrograms } from './fixed-programs.ts';
import { matchOrder, refusalFor } from './match-order.ts';

/** Matching takes no time, so one order after the other would do; a few at once hide Redis' round trips. */
const CONCURRENCY = 4;

/** Answers orders from the programs that were written by hand; anything else gets a list of what is understood. */
export function startFixedWorker(address: QueueAddress, log: Logger): Promise<OrderWorker> {
  const programs = loadFixedPrograms();
  return startOrderWorker({
    address,
    log,
    concurrency: CONCURRENCY,
    work: async (order, { progress }) => {
      progress({ stage: 'planning', attempt: 0, tokens: 0 });
      return outcomeFor(order.text, programs);
    },
  });
}

/** What becomes of an order. */
function outcomeFor(order: string, programs: readonly FixedProgram[]): Outcome {
  const program = matchOrder(order, programs);
  if (program === undefined) {
    return {
      kind: 'refused',
      reason: refusalFor(programs),
      hint: 'Say one of these, more or less in these words.',
    };
  }
  return {
    kind: 'program',
    source: program.source,
    does: program.does,
    plan: [program.does],
    goal: null,
    brain: 'library',
    attempts: 1,
    rehearsal: null,
  };
}
