/** The kinds of words that a plan takes over from an order without understanding them: item, monster, number, text. */
export const SLOT_KINDS = ['I', 'M', 'N', 'T'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What stands for a name, a number or a text: `I1`, `M2`, `N1`, `T1`. */
export type Slot = `${SlotKind}${number}`;

/** What each slot stands for; numbers as digits. */
export type Slots = ReadonlyMap<Slot, string>;

const SLOT = /^[IMNT][1-9]\d?$/;

/** Whether a word is the name of a slot, of one kind if that is given. */
export function isSlot(word: string, kind?: SlotKind): word is Slot {
  return SLOT.test(word) && (kind === undefined || word.startsWith(kind));
}

/** Hands out slots from 1 on, and the same one for the same value again. */
export class SlotBook {
  readonly #slots = new Map<Slot, string>();

  /** The slot that stands for a value of a kind. */
  slot(kind: SlotKind, value: string): Slot {
    let next = 1;
    for (const [slot, known] of this.#slots) {
      if (!isSlot(slot, kind)) continue;
      if (known === value) return slot;
      next++;
    }
    const slot: Slot = `${kind}${next}`;
    this.#slots.set(slot, value);
    return slot;
  }

  get slots(): Slots {
    return this.#slots;
  }
}
