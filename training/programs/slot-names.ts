import { formatAction } from '../../src/companion/plan/format-plan.ts';
import type { Action } from '../../src/companion/plan/plan.ts';
import type { SlotKind, Slots } from '../../src/companion/slots.ts';

/** What stands in a program's text for the values of an action. */
export interface Names {
  item(name: string): string;
  monster(name: string): string;
  number(value: number): string;
  text(value: string): string;
  player(name: string): string;
}

/** The names of slots as `formatAction` numbers them. */
export function slotNames(action: Action): { readonly names: Names; readonly slots: Slots } {
  const { slots } = formatAction(action);
  const find = (kind: SlotKind, value: string): string => {
    for (const [slot, known] of slots) if (slot.startsWith(kind) && known === value) return slot;
    throw new Error(`the plan's text has no slot for ${value}`);
  };
  const names: Names = {
    item: (name) => find('I', name),
    monster: (name) => find('M', name),
    number: (value) => find('N', String(value)),
    text: (value) => find('T', value),
    player: (name) => find('P', name),
  };
  return { names, slots };
}
