import type { Limits } from '../../config/limits.ts';
import { safeText } from '../../game/view/safe-text.ts';
import { companionKey, companionKeyOf, type Whose } from '../../queue/order.ts';
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
import { Installer } from './installer.ts';
import { orderFor } from './make-order.ts';
import { type Below, contentOf, OrderAnswers } from './order-answers.ts';
import { type SuggestionName, Suggestions, type Taken } from './suggestions.ts';
import { Waits } from './waits.ts';
import type { Wish } from './wish.ts';
import { endText, fullText, givenText, progressText, waitingText } from './wording.ts';

export interface DeskParts {
  readonly clock: Clock;
  readonly queue: Pick<OrderQueue, 'submit' | 'cancel' | 'ahead'>;
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

/** So often it is looked how many orders are still before one that waits, and for so long. */
const LOOK_MS = 3_000;
const LOOK_UP_TO_MS = 30 * 60_000;

/** Takes orders, tells their givers how they go on, and has the programs that come back installed. */
export class Desk implements OrderDesk {
  readonly #parts: DeskParts;
  readonly #answers: OrderAnswers;
  readonly #installer: Installer;
  readonly #suggestions = new Suggestions();
  readonly #waits = new Waits();
  /** Orders of which no worker has said anything yet. */
  readonly #waiting = new Set<string>();
  #isClosed = false;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#answers = new OrderAnswers(parts.clock, (error) =>
      parts.onTrouble('an answer to an order could not be revised', error),
    );
    this.#installer = new Installer(parts);
  }

  async give(call: Call, dungeon: ChannelDungeon, player: PlayerSummary, typed: Wish): Promise<Answer> {
    const wish = { ...typed, text: safeText(typed.text) };
    const limits = await this.#parts.limitsOf(call);
    const { say } = call;
    if (wish.text === '') return privately(say('order.empty'));
    // What went wrong with a program nobody typed.
    if (wish.kind !== 'fix' && [...wish.text].length > limits.order_characters) {
      return privately(say('order.tooLong', { most: limits.order_characters }));
    }
    const { clock, replyTo, queue } = this.#parts;
    const order = await orderFor(call, dungeon, player, wish, limits, { replyTo, nowMs: clock.now() });
    const { orders_per_person: perPerson, orders_per_guild: perGuild } = limits;
    const submission = await queue.submit(order, { perPerson, perGuild });
    if (!submission.isIn) return privately(fullText(submission.full, limits, say));
    const { ahead, replaced } = submission;
    this.#answers.add(call, order, wish, ahead);
    if (replaced !== null) this.#finish(replaced, 'order.overtaken');
    this.#waiting.add(order.id);
    this.#lookAgain(order.id, ahead);
    const waiting = `${givenText(call.name, wish, say)}\n${this.#waitingText(ahead, say)}`;
    return publicly(waiting, { buttons: [[cancelButton(order.id, say)]] });
  }

  suggested(caller: Caller, name: SuggestionName): Taken {
    return this.#suggestions.take(name, caller.userId, this.#parts.clock.now());
  }

  offerAgain(name: SuggestionName): void {
    this.#suggestions.offerAgain(name);
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
    this.#noteBegin(reply.orderId);
    if (reply.type === 'outcome') return this.#end(reply, reply.outcome);
    const say = this.#sayFor(reply);
    const buttons = [[cancelButton(reply.orderId, say)]];
    this.#answers.show(reply.orderId, { text: progressText(reply.progress, say), buttons });
  }

  /** Looks after no order any more. */
  close(): void {
    this.#isClosed = true;
    this.#installer.close();
  }

  async #end(reply: Reply, outcome: Outcome): Promise<void> {
    const say = this.#sayFor(reply);
    this.#parts.onEnd(reply.whose, outcome);
    if (outcome.kind === 'program') {
      const answer = this.#answers.get(reply.orderId);
      const installed = await this.#installer.install(reply, outcome, answer, say);
      this.#conclude(reply, installed.below);
      if (answer !== undefined) installed.follow?.(answer);
      return;
    }
    const nearest = outcome.kind === 'refused' ? outcome.nearest : [];
    const { userId } = reply.whose;
    const suggestions = this.#suggestions.offer(reply.orderId, userId, nearest, this.#parts.clock.now());
    // One below the other: they are sentences.
    const buttons = suggestions.map((button) => [button]);
    this.#conclude(reply, { text: endText(outcome, say), comesFirst: outcome.kind === 'answer', buttons });
  }

  /** Says how an order ended: in its answer or, where that was given before a restart, in the channel. */
  #conclude(reply: Reply, below: Below): void {
    if (this.#answers.end(reply.orderId, below) !== undefined) return;
    const { channelId, userId } = reply.whose;
    const say = this.#sayFor(reply);
    const name = this.#parts.dungeons.find(channelId)?.playerOf(userId)?.name ?? say('dungeon.somebody');
    const given = givenText(name, { kind: 'do', text: reply.text }, say);
    this.#parts.post(channelId, contentOf(given, below));
  }

  /** In the language of who gave it. */
  #sayFor({ orderId, whose }: Reply): Say {
    return this.#answers.get(orderId)?.say ?? this.#parts.sayOf(whose.guildId);
  }

  #finish(orderId: string, end: 'order.overtaken' | 'order.wasCancelled'): void {
    this.#waiting.delete(orderId);
    const answer = this.#answers.get(orderId);
    if (answer !== undefined) this.#answers.end(orderId, { text: answer.say(end), buttons: [] });
  }

  #noteBegin(orderId: string): void {
    const answer = this.#answers.get(orderId);
    if (!this.#waiting.delete(orderId) || answer === undefined) return;
    this.#waits.began(answer.ahead, this.#parts.clock.now() - answer.order.askedAtMs);
  }

  /** Keeps its place in the queue up to date until a worker takes it. */
  #lookAgain(orderId: string, shown: number): void {
    this.#parts.clock.after(LOOK_MS, () => {
      const answer = this.#answers.get(orderId);
      const { clock, queue } = this.#parts;
      if (this.#isClosed || answer === undefined || !this.#waiting.has(orderId)) return;
      if (clock.now() - answer.order.askedAtMs > LOOK_UP_TO_MS) return;
      queue.ahead(orderId).then(
        (ahead) => {
          // null: behind another order of the same companion, or just taken.
          const now = ahead ?? shown;
          if (now !== shown && this.#waiting.has(orderId)) {
            const text = this.#waitingText(now, answer.say);
            this.#answers.show(orderId, { text, buttons: [[cancelButton(orderId, answer.say)]] });
          }
          this.#lookAgain(orderId, now);
        },
        // The queue is away for a moment.
        () => this.#lookAgain(orderId, shown),
      );
    });
  }

  #waitingText(ahead: number, say: Say): string {
    return waitingText(ahead, this.#waits.secondsFor(ahead), say);
  }
}
