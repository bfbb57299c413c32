import type { Order } from '../../queue/order.ts';
import type { Content } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { Call } from '../commands/declaration.ts';
import type { Say } from '../words/say.ts';
import { Revisions } from './revisions.ts';
import type { Wish } from './wish.ts';
import { givenText } from './wording.ts';

/** An order without an outcome for so long has lost it; its answer is revised no more. */
const FORGET_MS = 30 * 60_000;

/** An order whose answer can be revised. */
export interface OpenAnswer {
  readonly order: Order;
  readonly wish: Wish;
  readonly name: string;
  /** The giver's language. */
  readonly say: Say;
  readonly revisions: Revisions;
  /** Orders that were before it at first. */
  readonly ahead: number;
}

/** What an answer says beside the order itself. */
export interface Below extends Pick<Content, 'buttons' | 'file'> {
  readonly text: string;
  /** Above the order, not below it: what was asked for comes first. */
  readonly comesFirst?: boolean;
}

/** The answers to orders that this process can still revise. */
export class OrderAnswers {
  readonly #clock: Clock;
  readonly #onTrouble: (error: unknown) => void;
  readonly #open = new Map<string, OpenAnswer>();

  constructor(clock: Clock, onTrouble: (error: unknown) => void) {
    this.#clock = clock;
    this.#onTrouble = onTrouble;
  }

  add(call: Call, order: Order, wish: Wish, ahead: number): void {
    this.#forgetOld();
    const revisions = new Revisions((content) => call.revise(content), this.#clock, this.#onTrouble);
    this.#open.set(order.id, { order, wish, name: call.name, say: call.say, revisions, ahead });
  }

  get(orderId: string): OpenAnswer | undefined {
    return this.#open.get(orderId);
  }

  show(orderId: string, below: Below): void {
    const answer = this.#open.get(orderId);
    if (answer !== undefined) revise(answer, below);
  }

  /** Shows it, and forgets the order; who keeps the answer can revise it further. */
  end(orderId: string, below: Below): OpenAnswer | undefined {
    const answer = this.#open.get(orderId);
    if (answer === undefined) return undefined;
    this.#open.delete(orderId);
    revise(answer, below);
    return answer;
  }

  #forgetOld(): void {
    const nowMs = this.#clock.now();
    for (const [id, { order }] of this.#open) {
      if (nowMs - order.askedAtMs > FORGET_MS) this.#open.delete(id);
    }
  }
}

/** Puts something else below an order. */
export function revise({ name, wish, say, revisions }: OpenAnswer, below: Below): void {
  revisions.show(contentOf(givenText(name, wish, say), below));
}

/** An order and what is said of it, as one message. */
export function contentOf(given: string, { text, comesFirst = false, ...more }: Below): Content {
  return { text: comesFirst ? `${text}\n${given}` : `${given}\n${text}`, ...more };
}
