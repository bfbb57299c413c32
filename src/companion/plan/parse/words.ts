import { isSlot, type Slot, type SlotKind, type Slots } from '../../slots.ts';
import type { Person, Who } from '../plan.ts';

/** Why a text is no plan. */
export class PlanFault extends Error {}

const WHO = ['me', 'you'] as const;
const UNDER = 'under';

function isNumber(word: string): boolean {
  return /^\d{1,4}$/.test(word) || isSlot(word, 'N');
}

/** The words of a plan, read one after the other; what does not fit is a `PlanFault`. */
export class PlanWords {
  readonly #words: readonly string[];
  readonly #slots: Slots;
  #at = 0;

  /** @param slots what each slot stands for; one that is not in there is a fault. */
  constructor(text: string, slots: Slots) {
    this.#words = text.match(/;|[^\s;]+/g) ?? [];
    this.#slots = slots;
  }

  get areOver(): boolean {
    return this.#at >= this.#words.length;
  }

  /** Where the word stands that was read last. */
  get before(): number {
    return this.#at - 1;
  }

  optionalNumber(): number | null {
    const word = this.peek();
    return word !== undefined && (word === UNDER || isNumber(word)) ? this.number() : null;
  }

  /** "under N1" is one less than that: "closer than 4" is at most 3. */
  number(): number {
    if (this.takes(UNDER)) return Math.max(0, this.number() - 1);
    const word = this.next();
    if (/^\d{1,4}$/.test(word)) return Number(word);
    if (!isSlot(word, 'N')) throw this.fault('a number, such as "N1"', this.before);
    const value = Number(this.#valueOf(word));
    if (!Number.isSafeInteger(value)) throw new PlanFault(`${word} is no whole number`);
    return value;
  }

  value(kind: SlotKind): string {
    const word = this.next();
    if (!isSlot(word, kind)) throw this.fault(`a slot, such as "${kind}1"`, this.before);
    return this.#valueOf(word);
  }

  #valueOf(slot: Slot): string {
    const value = this.#slots.get(slot);
    if (value === undefined) throw new PlanFault(`the order has nothing for ${slot}`);
    return value;
  }

  isNext(kind: SlotKind): boolean {
    const word = this.peek();
    return word !== undefined && isSlot(word, kind);
  }

  oneOf<Word extends string>(known: readonly Word[]): Word {
    const word = this.next();
    const found = known.find((one) => one === word);
    if (found === undefined) throw this.fault(`one of ${known.join(', ')}`, this.before);
    return found;
  }

  peek(): string | undefined {
    return this.#words[this.#at];
  }

  next(): string {
    const word = this.#words[this.#at];
    if (word === undefined) throw new PlanFault('the plan ends too early');
    this.#at++;
    return word;
  }

  takes(word: string): boolean {
    if (this.peek() !== word) return false;
    this.#at++;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw this.fault(`"${word}"`);
  }

  /** What a plan should have had in place of a word: of the next one, unless another is meant. */
  fault(wanted: string, at: number = this.#at): PlanFault {
    const found = this.#words[at];
    const place = found === undefined ? 'at the end of the plan' : `in place of "${found}" (word ${at + 1})`;
    return new PlanFault(`expected ${wanted} ${place}`);
  }

  who(): Who {
    return this.oneOf(WHO);
  }

  person(): Person {
    return this.optionalPerson() ?? this.who();
  }

  /** Who is meant, where somebody is named. */
  optionalPerson(): Person | undefined {
    if (this.isNext('P')) return { player: this.value('P') };
    return this.takes('player') ? { player: null } : this.optionalWho();
  }

  anyItem(): 'any' | 'weapon' {
    return this.oneOf(['any', 'weapon']);
  }

  /** A monster's name; null for the word that means whichever. */
  monsterOr(word: 'all' | 'any' | 'monsters'): string | null {
    if (this.isNext('M')) return this.value('M');
    this.expect(word);
    return null;
  }

  /** Who is meant, where one is named. */
  optionalWho(): Who | undefined {
    return WHO.find((word) => this.takes(word));
  }
}
