import { createWorld } from '../../src/game/dungeon/create.ts';
import { type CompanionId, companionId } from '../../src/game/model/ids.ts';
import { step } from '../../src/game/rules/step.ts';
import type { Room } from '../../src/queue/fairness.ts';
import { newOrderId, ORDER_VERSION, type Order } from '../../src/queue/order.ts';
import type { Outcome } from '../../src/queue/reply.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/api/limits.ts';

const WORLD = step(
  createWorld({ level: 'classic' }),
  [{ type: 'join', user: 'u1', name: 'Ann' }],
  new Map(),
).world;

/** More room than any test takes up. */
export const AMPLE: Room = { perPerson: 1_000, perGuild: 1_000 };

export interface OrderParts {
  readonly guildId?: string;
  readonly text?: string;
  readonly userId?: string;
  readonly channelId?: string;
  readonly companion?: CompanionId;
  readonly replyTo?: string;
}

/** An order as a bot gives it; without a channel it is for a companion of its own. */
export function orderOf({
  guildId = '1',
  text = 'go get the sword',
  userId = '100',
  channelId = String(++channels),
  companion = companionId(1),
  replyTo = 'bot',
}: OrderParts = {}): Order {
  const whose = { guildId, channelId, userId, companion };
  return {
    version: ORDER_VERSION,
    id: newOrderId(whose),
    replyTo,
    whose,
    text,
    askedAtMs: 1,
    world: WORLD,
    program: null,
    limits: { attempts: 5, program: DEFAULT_LIMITS },
  };
}
let channels = 0;

export const PROGRAM: Outcome = {
  kind: 'program',
  source: 'function update_func() end',
  does: 'goes to the sword and takes it',
  plan: ['get the sword'],
  goal: 'ai:has_item("sword")',
  brain: 'library',
  promptHash: null,
  attempts: 1,
  quality: { lines: 1, functions: 1, branches: 0, commentRatio: 0, duplicateLines: 0, score: 95 },
  rehearsal: { ticks: 31, goalTick: 31, damage: 0, slowestTickMs: 1.5, before: ['@.i'], after: ['@..'] },
  diff: null,
};
