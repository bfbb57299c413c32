import type { Completer } from '../companion/completer.ts';
import { DEFAULT_FULFIL_LIMITS } from '../companion/fulfil/limits.ts';
import { type FulfilOptions, OrderWork } from '../companion/fulfil/order-work.ts';
import { fulfil } from '../companion/fulfil.ts';
import { goalOf } from '../companion/goal/goal.ts';
import { WALL_CLOCK } from '../companion/refine/clock.ts';
import { LIMITS } from '../config/limits.ts';
import type { Order } from '../queue/order.ts';
import type { Progress } from '../queue/reply.ts';
import type { Brains } from './brains.ts';
import { editOrder } from './edit-order.ts';
import { outcomeOf, progressOf } from './outcome.ts';
import type { WorkReport } from './threads/protocol.ts';

export interface DoOrderTools extends Brains {
  /** The models themselves, for what no brain does: changing a program that runs. */
  readonly completers: readonly Completer[];
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Does one order, as it came out of the queue. Never throws for what an order, a brain or a program does. */
export async function doOrder(order: Order, tools: DoOrderTools): Promise<WorkReport> {
  const { kind = 'do', text } = order;
  const options = optionsFor(order, tools);
  if (kind !== 'do') return editOrder(order, kind, new OrderWork(text, options), tools.completers);
  const fulfilment = await fulfil(text, options);
  const { brain, attempts, tokens, millis } = fulfilment;
  return { outcome: outcomeOf(fulfilment), brain, attempts, tokens, millis };
}

function optionsFor(
  { world, whose, program, limits }: Order,
  { brains, nearest, signal, progress }: DoOrderTools,
): FulfilOptions {
  return {
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
    progress: (now) => progress(progressOf(now)),
    goalOf,
    nearest: (words, most) => nearest(words, world, most),
  };
}
