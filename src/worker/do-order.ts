import { DEFAULT_FULFIL_LIMITS } from '../companion/fulfil/limits.ts';
import { fulfil } from '../companion/fulfil.ts';
import { goalOf } from '../companion/goal/goal.ts';
import { WALL_CLOCK } from '../companion/refine/clock.ts';
import { LIMITS } from '../config/limits.ts';
import type { Order } from '../queue/order.ts';
import type { Progress } from '../queue/reply.ts';
import type { Brains } from './brains.ts';
import { outcomeOf } from './outcome.ts';
import type { WorkReport } from './threads/protocol.ts';

export interface DoOrderTools extends Brains {
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Does one order, as it came out of the queue. Never throws for what an order, a brain or a program does. */
export async function doOrder(
  order: Order,
  { brains, nearest, signal, progress }: DoOrderTools,
): Promise<WorkReport> {
  const { text, world, whose, program, limits } = order;
  const fulfilment = await fulfil(text, {
    world,
    companion: whose.companion,
    program,
    brains,
    limits: {
      ...DEFAULT_FULFIL_LIMITS,
      attempts: limits.attempts,
      program: limits.program,
      // How long an order may be was the bot's to say.
      orderCharacters: LIMITS.order_characters.most,
    },
    signal,
    clock: WALL_CLOCK,
    progress,
    goalOf,
    nearest: (words, most) => nearest(words, world, most),
  });
  const { brain, attempts, tokens, millis } = fulfilment;
  return { outcome: outcomeOf(fulfilment), brain, attempts, tokens, millis };
}
