import type { Limits } from '../../config/limits.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import type { World } from '../../game/model/world.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { Outcome, Reply } from '../../queue/reply.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';
import { type Answer, type Content, privately, publicly } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { OrderDesk } from '../commands/companion-acts.ts';
import type { Call, Caller } from '../commands/declaration.ts';
import type { Dungeons } from '../commands/dungeon-acts.ts';
import { type ChannelDungeon, companionOfPlayer } from '../dungeon/channel-dungeon.ts';
import { cancelButton } from './cancel-button.ts';
import { Revisions } from './revisions.ts';
import { signed } from './signed.ts';
import { endText, orderText, progressText, runningText, unloadableText, waitingText } from './wording.ts';

/** An order on its way to whoever writes programs. */
export interface NewOrder {
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly companion: CompanionId;
  readonly text: string;
  /** As it was when the order was given: what the program is rehearsed on. */
  readonly world: World;
  readonly limits: Limits;
}

export type Submitted =
  /** `ahead`: orders that come before it. `replaced`: the waiting order of this companion that it took the place of. */
  | { readonly ok: true; readonly id: string; readonly ahead: number; readonly replaced: string | null }
  /** For the person: why not, and what to do. */
  | { readonly ok: false; readonly problem: string };

export interface OrderQueue {
  submit(order: NewOrder): Promise<Submitted>;
  /** false where there is nothing to cancel any more. */
  cancel(orderId: string): Promise<boolean>;
}

export interface DeskParts {
  readonly clock: Clock;
  readonly queue: OrderQueue;
  readonly dungeons: Pick<Dungeons, 'find'>;
  limitsOf(caller: Caller): Promise<Limits>;
  onTrouble(what: string, error: unknown): void;
}

interface Pending {
  readonly order: NewOrder;
  readonly name: string;
  readonly revisions: Revisions;
}

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
    const { world } = await dungeon.inspect();
    const { userId, guildId, channelId } = call;
    const companion = companionOfPlayer(player);
    const asked: NewOrder = { guildId, channelId, userId, companion, text, world, limits };
    const submitted = await this.#parts.queue.submit(asked);
    if (!submitted.ok) return privately(submitted.problem);
    const { onTrouble, clock } = this.#parts;
    const revisions = new Revisions(
      (content) => call.revise(content),
      clock,
      (error) => onTrouble('an answer to an order could not be revised', error),
    );
    this.#pending.set(submitted.id, { order: asked, name: call.name, revisions });
    if (submitted.replaced !== null) this.#finish(submitted.replaced, 'Overtaken by a newer order');
    const waiting = orderText(call.name, text, waitingText(submitted.ahead));
    return publicly(waiting, { buttons: [[cancelButton(submitted.id)]] });
  }

  async cancel(caller: Caller, orderId: string): Promise<string> {
    const pending = this.#pending.get(orderId);
    if (pending === undefined) return 'This order is finished already, or was given before I was restarted.';
    if (pending.order.userId !== caller.userId && !caller.managesGuild) {
      return 'Only who gave the order can cancel it.';
    }
    if (!(await this.#parts.queue.cancel(orderId))) return 'Too late: this order is finished.';
    this.#finish(orderId, endText({ kind: 'cancelled' }));
    return 'Cancelled.';
  }

  /** News of an order; of one that this process does not know any more, a program is installed all the same. */
  async receive(reply: Reply): Promise<void> {
    if (reply.type === 'outcome') return this.#end(reply, reply.outcome);
    this.#show(reply.orderId, progressText(reply.progress), [[cancelButton(reply.orderId)]]);
  }

  async #end(reply: Reply, outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'program') return this.#finish(reply.orderId, endText(outcome));
    const { channelId, userId, companion } = reply.whose;
    const dungeon = this.#parts.dungeons.find(channelId);
    const player = dungeon?.playerOf(userId);
    if (dungeon === undefined || player === undefined || companionOfPlayer(player) !== companion) {
      return this.#finish(reply.orderId, 'Ready too late: this companion is no longer in the dungeon.');
    }
    const source = signed(outcome.source, reply.text);
    const { report } = await dungeon.change({ type: 'install', companion, source });
    const load = report.loads.find((other) => other.companion === companion);
    if (load === undefined || !load.result.ok) {
      const reason = load?.result.ok === false ? load.result.message : 'its companion is gone';
      return this.#finish(reply.orderId, unloadableText(reason));
    }
    this.#finish(reply.orderId, runningText(outcome), [[SHOW_PROGRAM, STOP]]);
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
