import type { Limits } from '../../config/limits.ts';
import { safeText } from '../../game/view/safe-text.ts';
import {
  companionKey,
  companionKeyOf,
  newOrderId,
  ORDER_VERSION,
  type Order,
  type Whose,
} from '../../queue/order.ts';
import type { OrderQueue } from '../../queue/order-queue.ts';
import type { Outcome, Reply } from '../../queue/reply.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';
import { type Answer, type Content, privately, publicly } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { OrderDesk } from '../commands/companion-acts.ts';
import type { Call, Caller } from '../commands/declaration.ts';
import type { Dungeons } from '../commands/dungeon-acts.ts';
import { type ChannelDungeon, companionOfPlayer } from '../dungeon/channel-dungeon.ts';
import { programLimits } from '../dungeon/channel-limits.ts';
import { cancelButton } from './cancel-button.ts';
import { Revisions } from './revisions.ts';
import { signed } from './signed.ts';
import {
  endText,
  fullText,
  orderText,
  progressText,
  runningText,
  unloadableText,
  waitingText,
} from './wording.ts';

export interface DeskParts {
  readonly clock: Clock;
  readonly queue: Pick<OrderQueue, 'submit' | 'cancel'>;
  /** The name under which this process gets its replies, the same after a restart. */
  readonly replyTo: string;
  readonly dungeons: Pick<Dungeons, 'find' | 'isComing'>;
  limitsOf(caller: Caller): Promise<Limits>;
  /** Says something in a channel where there is no answer to revise. */
  post(channelId: string, content: Content): void;
  /** Nothing came of an order: what giving it cost is given back. */
  onUnfulfilled(whose: Whose): void;
  onTrouble(what: string, error: unknown): void;
}

/** An order whose answer can be revised. */
interface Pending {
  readonly order: Order;
  readonly name: string;
  readonly revisions: Revisions;
}

/** An order without an outcome for so long has lost it; its answer is revised no more. */
const FORGET_MS = 30 * 60_000;
const LOOK_AGAIN_MS = 200;

const SHOW_PROGRAM = { id: 'board:program', label: 'Show program', look: 'secondary' } as const;
const STOP = { id: 'board:stop', label: 'Stop', look: 'danger' } as const;

/** Takes orders, tells their givers how they go on, and has the programs that come back installed. */
export class Desk implements OrderDesk {
  readonly #parts: DeskParts;
  readonly #pending = new Map<string, Pending>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  async give(call: Call, dungeon: ChannelDungeon, player: PlayerSummary, order: string): Promise<Answer> {
    const text = safeText(order);
    const limits = await this.#parts.limitsOf(call);
    if (text === '')
      return privately('Say in words what your companion shall do, for example `go get the sword`.');
    if ([...text].length > limits.order_characters) {
      return privately(
        `That is too long: an order has at most ${limits.order_characters} characters here. Say it in fewer words, or give one order after the other.`,
      );
    }
    this.#forgetOld();
    const asked = await this.#orderFor(call, dungeon, player, text, limits);
    const { orders_per_person: perPerson, orders_per_guild: perGuild } = limits;
    const submission = await this.#parts.queue.submit(asked, { perPerson, perGuild });
    if (!submission.isIn) return privately(fullText(submission.full, limits));
    const { ahead, replaced } = submission;
    const { onTrouble, clock } = this.#parts;
    const revisions = new Revisions(
      (content) => call.revise(content),
      clock,
      (error) => onTrouble('an answer to an order could not be revised', error),
    );
    this.#pending.set(asked.id, { order: asked, name: call.name, revisions });
    if (replaced !== null) this.#finish(replaced, 'Overtaken by a newer order');
    const waiting = orderText(call.name, text, waitingText(ahead));
    return publicly(waiting, { buttons: [[cancelButton(asked.id)]] });
  }

  async cancel(caller: Caller, orderId: string): Promise<string> {
    const player = this.#parts.dungeons.find(caller.channelId)?.playerOf(caller.userId);
    const own =
      player === undefined ? null : companionKey({ ...caller, companion: companionOfPlayer(player) });
    if (companionKeyOf(orderId) !== own && !caller.managesGuild)
      return 'Only who gave the order can cancel it.';
    switch (await this.#parts.queue.cancel(orderId, caller.guildId)) {
      case 'removed':
        this.#finish(orderId, endText({ kind: 'cancelled' }));
        return 'Cancelled.';
      case 'asked':
        return 'It is being worked on, and stops in a moment.';
      case 'gone':
        return 'Too late: this order is finished.';
    }
  }

  /** News of an order; of one that this process does not know any more, a program is installed all the same. */
  async receive(reply: Reply): Promise<void> {
    if (reply.type === 'outcome') return this.#end(reply, reply.outcome);
    this.#show(reply.orderId, progressText(reply.progress), [[cancelButton(reply.orderId)]]);
  }

  async #end(reply: Reply, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'refused' || outcome.kind === 'failed') this.#parts.onUnfulfilled(reply.whose);
    if (outcome.kind !== 'program') return this.#conclude(reply, endText(outcome));
    const { channelId, userId, companion } = reply.whose;
    await this.#whenBack(channelId);
    const dungeon = this.#parts.dungeons.find(channelId);
    const player = dungeon?.playerOf(userId);
    if (dungeon === undefined || player === undefined || companionOfPlayer(player) !== companion) {
      return this.#conclude(reply, 'Ready too late: this companion is no longer in the dungeon.');
    }
    const source = signed(outcome.source, reply.text);
    const { report } = await dungeon.change({ type: 'install', companion, source });
    const load = report.loads.find((other) => other.companion === companion);
    if (load === undefined || !load.result.ok) {
      const reason = load?.result.ok === false ? load.result.message : 'its companion is gone';
      return this.#conclude(reply, unloadableText(reason));
    }
    this.#conclude(reply, runningText(outcome), [[SHOW_PROGRAM, STOP]]);
  }

  /** A reply may have waited for this process to start again, and its dungeon be still on the way. */
  async #whenBack(channelId: string): Promise<void> {
    const { dungeons, clock } = this.#parts;
    while (dungeons.isComing(channelId)) {
      await new Promise<void>((resolve) => clock.after(LOOK_AGAIN_MS, resolve));
    }
  }

  /** Says how an order ended: in its answer or, where that was given before a restart, in the channel. */
  #conclude(reply: Reply, end: string, buttons: NonNullable<Content['buttons']> = []): void {
    const { channelId, userId } = reply.whose;
    if (this.#pending.has(reply.orderId)) {
      this.#finish(reply.orderId, end, buttons);
      return;
    }
    const name = this.#parts.dungeons.find(channelId)?.playerOf(userId)?.name ?? 'Somebody';
    this.#parts.post(channelId, { text: orderText(name, reply.text, end), buttons });
  }

  async #orderFor(
    { guildId, channelId, userId }: Caller,
    dungeon: ChannelDungeon,
    player: PlayerSummary,
    text: string,
    limits: Limits,
  ): Promise<Order> {
    const companion = companionOfPlayer(player);
    const { world, programs } = await dungeon.inspect();
    const whose = { guildId, channelId, userId, companion };
    return {
      version: ORDER_VERSION,
      id: newOrderId(whose),
      replyTo: this.#parts.replyTo,
      whose,
      text,
      askedAtMs: this.#parts.clock.now(),
      world,
      program: programs.find((program) => program.companion === companion)?.source ?? null,
      limits: { attempts: limits.order_attempts, program: programLimits(limits) },
    };
  }

  #forgetOld(): void {
    const nowMs = this.#parts.clock.now();
    for (const [id, { order }] of this.#pending) {
      if (nowMs - order.askedAtMs > FORGET_MS) this.#pending.delete(id);
    }
  }

  #finish(orderId: string, end: string, buttons: NonNullable<Content['buttons']> = []): void {
    this.#show(orderId, end, buttons);
    this.#pending.delete(orderId);
  }

  #show(orderId: string, state: string, buttons: NonNullable<Content['buttons']>): void {
    const pending = this.#pending.get(orderId);
    pending?.revisions.show({ text: orderText(pending.name, pending.order.text, state), buttons });
  }
}
