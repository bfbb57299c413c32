import { luaString } from './compose/lua-text.ts';

/** The kinds of words that a plan takes over from an order without understanding them: item, monster, number, text, player. */
export const SLOT_KINDS = ['I', 'M', 'N', 'T', 'P'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What stands for a name, a number or a text: `I1`, `M2`, `N1`, `T1`, `P1`. */
export type Slot = `${SlotKind}${number}`;

/** What each slot stands for; numbers as digits. */
export type Slots = ReadonlyMap<Slot, string>;

const SLOT = /^[IMNTP][1-9]\d?$/;

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

// A string, a comment, or a slot that stands by itself.
const FILLABLE = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|--[^\n]*|\b[IMNTP][1-9]\d?\b/gs;
/** In a string or comment also a plural: "I1s". */
const SLOT_IN_TEXT = /\b([IMNTP][1-9]\d?)(?=s?\b)/g;

/**
 * A Lua program with values in place of its slots: names and texts inside strings, escaped; numbers as they are; a name
 * or text outside of a string becomes one. Slots without a value stay.
 */
export function fillSlots(lua: string, slots: Slots): string {
  return lua.replace(FILLABLE, (found) => {
    if (isSlot(found)) return literal(found, slots);
    return found.replace(SLOT_IN_TEXT, (name: string) => {
      const value = isSlot(name) ? slots.get(name) : undefined;
      if (value === undefined) return name;
      if (found.startsWith('--')) return value.replace(/\s+/g, ' ');
      const escaped = luaString(value).slice(1, -1);
      return found.startsWith("'") ? escaped.replaceAll("'", "\\'") : escaped;
    });
  });
}

function literal(slot: Slot, slots: Slots): string {
  const value = slots.get(slot);
  if (value === undefined) return slot;
  return isSlot(slot, 'N') && /^\d+$/.test(value) ? value : luaString(value);
}
