import { fillSlots, type Slot, type SlotKind, type Slots } from '../companion/slots.ts';

/** A slot as the library's files write it: `{item}`, `{item2}`, `{n}`, `{text}`, and `{friend}` for another player (`{player}` would be Lua). */
const TEMPLATE_SLOT = /\{(item|monster|n|text|friend)([2-9]?)\}/g;
const KINDS: Readonly<Record<string, SlotKind>> = {
  item: 'I',
  monster: 'M',
  n: 'N',
  text: 'T',
  friend: 'P',
};

/** Any values of the right kinds, to try a template out with. */
export const SAMPLE_SLOTS: Slots = new Map<Slot, string>(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((index) => [
    [`I${index}`, `item${index}`] as const,
    [`M${index}`, `monster${index}`] as const,
    [`N${index}`, String(index + 1)] as const,
    [`T${index}`, `text ${index}`] as const,
    [`P${index}`, `player${index}`] as const,
  ]),
);

function slotOf(kind: string, index: string): Slot {
  return `${KINDS[kind] ?? 'I'}${Number(index || '1')}`;
}

/** With the names that slots have elsewhere: `get {item2}` becomes `get I2`. */
export function withSlotNames(template: string): string {
  return template.replace(TEMPLATE_SLOT, (_, kind: string, index: string) => slotOf(kind, index));
}

/** The slots of a template, each once. */
export function slotsIn(template: string): ReadonlySet<Slot> {
  return new Set(
    [...template.matchAll(TEMPLATE_SLOT)].map(([, kind = '', index = '']) => slotOf(kind, index)),
  );
}

/** A template in words for people; what has no value stays as it is. */
export function fillWords(template: string, slots: Slots): string {
  return template.replace(
    TEMPLATE_SLOT,
    (whole, kind: string, index: string) => slots.get(slotOf(kind, index)) ?? whole,
  );
}

/** Lua source or a Lua expression, whose slots stand inside strings or are numbers. */
export function fillLua(template: string, slots: Slots): string {
  return fillSlots(withSlotNames(template), slots);
}
