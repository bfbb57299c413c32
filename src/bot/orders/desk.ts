import { type Limits, programLimits } from '../../config/limits.ts';
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
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import type { Say } from '../words/say.ts';
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
  /** The language of a guild, for orders whose giver's is not known any more. */
  sayOf(guildId: string): Say;
  /** Says something in a channel where there is no answer to revise. */
  post(channelId: string, content: Content): void;
  /** An order came to its end, with this process as its asker. */
  onEnd(whose: Whose, outcome: Outcome): void;
  onTrouble(what: string, error: unknown): void;
}

/** An order whose answer can be revised. */
interface Pending {
  readonly order: Order;
  readonly name: string;
  /** The giver's language. */
  readonly say: Say;
  readonly revisions: Revisions;
}

/** An order without an outcome for so long has lost it; its answer is revised no more. */
const FORGET_MS = 30 * 60_000;
const LOOK_AGAIN_MS = 200;

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
    const { say } = call;
    if (text === '') return privately(say('order.empty'));
    if ([...text].length > limits.order_characters) {
      return privately(say('order.tooLong', { most: limits.order_characters }));
    }
    this.#forgetOld();
    const asked = await this.#orderFor(call, dungeon, player, text, limits);
    const { orders_per_person: perPerson, orders_per_guild: perGuild } = limits;
    const submission = await this.#parts.queue.submit(asked, { perPerson, perGuild });
    if (!submission.isIn) return privately(fullText(submission.full, limits, say));
    const { ahead, replaced } = submission;
    const { onTrouble, clock } = this.#parts;
    const revisions = new Revisions(
      (content) => call.revise(content),
      clock,
      (error) => onTrouble('an answer to an order could not be revised', error),
    );
    this.#pending.set(asked.id, { order: asked, name: call.name, say, revisions });
    if (replaced !== null) this.#finish(replaced, 'order.overtaken');
    const waiting = orderText(call.name, text, waitingText(ahead, say), say);
    return publicly(waiting, { buttons: [[cancelButton(asked.id, say)]] });
  }

  async cancel(caller: Caller, orderId: string): Promise<string> {
    const { say } = caller;
    const player = this.#parts.dungeons.find(caller.channelId)?.playerOf(caller.userId);
    const own =
      player === undefined ? null : companionKey({ ...caller, companion: companionOfPlayer(player) });
    if (companionKeyOf(orderId) !== own && !caller.managesGuild) return say('order.notYours');
    switch (await this.#parts.queue.cancel(orderId, caller.guildId)) {
      case 'removed':
        this.#finish(orderId, 'order.wasCancelled');
        return say('order.cancelled');
      case 'asked':
        return say('order.stopping');
      case 'gone':
        return say('order.finished');
    }
  }

  /** News of an order; of one that this process does not know any more, a program is installed all the same. */
  async receive(reply: Reply): Promise<void> {
    if (reply.type === 'outcome') return this.#end(reply, reply.outcome);
    const say = this.#sayFor(reply);
    this.#show(reply.orderId, progressText(reply.progress, say), [[cancelButton(reply.orderId, say)]]);
  }

  async #end(reply: Reply, outcome: Outcome): Promise<void> {
    const say = this.#sayFor(reply);
    this.#parts.onEnd(reply.whose, outcome);
    if (outcome.kind !== 'program') return this.#conclude(reply, endText(outcome, say));
    const { channelId, userId, companion } = reply.whose;
    await this.#whenBack(channelId);
    const dungeon = this.#parts.dungeons.find(channelId);
    const player = dungeon?.playerOf(userId);
    if (dungeon === undefined || player === undefined || companionOfPlayer(player) !== companion) {
      return this.#conclude(reply, say('order.readyTooLate'));
    }
    const source = signed(outcome.source, reply.text);
    const { report } = await dungeon.change({ type: 'install', companion, source });
    const load = report.loads.find((other) => other.companion === companion);
    if (load === undefined || !load.result.ok) {
      const reason = load?.result.ok === false ? load.result.message : say('order.companionGone');
      return this.#conclude(reply, unloadableText(reason, say));
    }
    const buttons = [
      { id: 'board:program', label: say('button.showProgram'), look: 'secondary' },
      { id: 'board:stop', label: say('button.stop'), look: 'danger' },
    ] as const;
    this.#conclude(reply, runningText(outcome, say), [buttons]);
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
      this.#show(reply.orderId, end, buttons);
      this.#pending.delete(reply.orderId);
      return;
    }
    const say = this.#sayFor(reply);
    const name = this.#parts.dungeons.find(channelId)?.playerOf(userId)?.name ?? say('dungeon.somebody');
    this.#parts.post(channelId, { text: orderText(name, reply.text, end, say), buttons });
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

  /** In the language of who gave it. */
  #sayFor({ orderId, whose }: Reply): Say {
    return this.#pending.get(orderId)?.say ?? this.#parts.sayOf(whose.guildId);
  }

  #finish(orderId: string, end: 'order.overtaken' | 'order.wasCancelled'): void {
    const pending = this.#pending.get(orderId);
    if (pending === undefined) return;
    this.#show(orderId, pending.say(end), []);
    this.#pending.delete(orderId);
  }

  #show(orderId: string, state: string, buttons: NonNullable<Content['buttons']>): void {
    const pending = this.#pending.get(orderId);
    if (pending === undefined) return;
    const { name, order, say } = pending;
    pending.revisions.show({ text: orderText(name, order.text, state, say), buttons });
  }
}
