import { type Limits, programLimits } from '../../config/limits.ts';
import { newOrderId, ORDER_VERSION, type Order } from '../../queue/order.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';
import type { Caller } from '../commands/declaration.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import { linesAbove, meansOfSource, orderOfSource, unsigned } from './signed.ts';
import type { Wish } from './wish.ts';

/** A wish as the queue takes it, with the world as it is now. */
export async function orderFor(
  { guildId, channelId, userId, language }: Caller,
  dungeon: ChannelDungeon,
  player: PlayerSummary,
  { kind, text }: Wish,
  limits: Limits,
  { replyTo, nowMs }: { readonly replyTo: string; readonly nowMs: number },
): Promise<Order> {
  const companion = companionOfPlayer(player);
  const { world, programs } = await dungeon.inspect();
  const source = programs.find((program) => program.companion === companion)?.source;
  const whose = { guildId, channelId, userId, companion };
  return {
    version: ORDER_VERSION,
    id: newOrderId(whose),
    replyTo,
    whose,
    kind,
    text,
    askedAtMs: nowMs,
    world,
    program: source === undefined ? null : unsigned(source),
    ...(source !== undefined && runningOf(source)),
    language,
    limits: { attempts: limits.order_attempts, program: programLimits(limits) },
  };
}

/** What the program itself says of where it comes from. */
function runningOf(source: string): Pick<Order, 'running'> {
  const order = orderOfSource(source);
  if (order === null) return {};
  return { running: { order, means: meansOfSource(source), linesAbove: linesAbove(source) } };
}
