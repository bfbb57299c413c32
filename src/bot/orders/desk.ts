import type { Limits } from '../../config/limits.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import type { World } from '../../game/model/world.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';
import { type Answer, type Content, privately, publicly } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { OrderDesk } from '../commands/companion-acts.ts';
import type { Call, Caller } from '../commands/declaration.ts';
import type { Dungeons } from '../commands/dungeon-acts.ts';
import { type ChannelDungeon, companionOfPlayer } from '../dungeon/channel-dungeon.ts';
import { nameOf, quoted } from '../escape.ts';
import { cancelButton } from './cancel-button.ts';
import { Revisions } from './revisions.ts';
import { signed } from './signed.ts';

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

/** What the queue says about an order, checked against its contract by whoever hands it on. */
export type OrderNews = {
  readonly orderId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly companion: CompanionId;
  readonly text: string;
} & (
  | { readonly type: 'progress'; readonly stage: string }
  | { readonly type: 'accepted'; readonly source: string; readonly does: string }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'cancelled' }
);

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

/** So much of what a program will do, or of why there is none, is repeated. */
const LONGEST_EXPLANATION = 600;
const LONGEST_ORDER = 300;
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
    if (submitted.replaced !== null) this.#overtake(submitted.replaced);
    const place = submitted.ahead === 0 ? 'next in line' : `${submitted.ahead} orders before it`;
    return publicly(sentence(call.name, text, place), { buttons: [[cancelButton(submitted.id)]] });
  }

  async cancel(caller: Caller, orderId: string): Promise<string> {
    const pending = this.#pending.get(orderId);
    if (pending === undefined) return 'This order is finished already, or was given before I was restarted.';
    if (pending.order.userId !== caller.userId && !caller.managesGuild) {
      return 'Only who gave the order can cancel it.';
    }
    if (!(await this.#parts.queue.cancel(orderId))) return 'Too late: this order is finished.';
    this.#finish(orderId, 'cancelled');
    return 'Cancelled.';
  }

  /** News of an order; of one that this process does not know any more, a program is installed all the same. */
  async receive(news: OrderNews): Promise<void> {
    switch (news.type) {
      case 'progress': {
        const pending = this.#pending.get(news.orderId);
        const buttons = [[cancelButton(news.orderId)]];
        const text =
          pending === undefined ? '' : sentence(pending.name, pending.order.text, quoted(news.stage));
        pending?.revisions.show({ text, buttons });
        return;
      }
      case 'cancelled':
        return this.#finish(news.orderId, 'cancelled');
      case 'refused':
        return this.#finish(news.orderId, `not possible.\n> ${explanation(news.reason)}`);
      case 'accepted':
        return this.#install(news);
    }
  }

  async #install(news: Extract<OrderNews, { type: 'accepted' }>): Promise<void> {
    const dungeon = this.#parts.dungeons.find(news.channelId);
    const player = dungeon?.playerOf(news.userId);
    if (dungeon === undefined || player === undefined || companionOfPlayer(player) !== news.companion) {
      return this.#finish(news.orderId, 'ready too late: its companion is no longer in the dungeon.');
    }
    const source = signed(news.source, news.text);
    const { report } = await dungeon.change({ type: 'install', companion: news.companion, source });
    const load = report.loads.find(({ companion }) => companion === news.companion);
    if (load === undefined || !load.result.ok) {
      const reason = load?.result.ok === false ? load.result.message : 'its companion is gone';
      return this.#finish(news.orderId, `the program does not load here.\n> ${explanation(reason)}`);
    }
    this.#finish(news.orderId, `running.\n> ${explanation(news.does)}`, [[SHOW_PROGRAM, STOP]]);
  }

  #overtake(orderId: string): void {
    this.#finish(orderId, 'overtaken by a newer order');
  }

  #finish(orderId: string, end: string, buttons: NonNullable<Content['buttons']> = []): void {
    const pending = this.#pending.get(orderId);
    this.#pending.delete(orderId);
    pending?.revisions.show({ text: sentence(pending.name, pending.order.text, end), buttons });
  }
}

/** Who ordered what, and below it how it stands. */
function sentence(name: string, order: string, state: string): string {
  return `${nameOf(name)} to their companion: ${quoted(order, LONGEST_ORDER)}\n${capital(state)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What a worker said, as inline code: it may be a model's words. */
function explanation(text: string): string {
  return quoted(text, LONGEST_EXPLANATION);
}
