import type { Input, RejectionCode } from './actions.ts';
import type { Direction, Position } from './geometry.ts';
import type { CompanionId, FighterId, ItemId, MonsterId, PlayerId } from './ids.ts';

/** Who did it, named so that a reader needs no world beside the event. */
export interface FighterRef {
  readonly id: FighterId;
  /** The player's name, or `NAME's companion`. */
  readonly name: string;
}
export interface MonsterRef {
  readonly id: MonsterId;
  readonly kind: string;
}
export interface ItemRef {
  readonly id: ItemId;
  readonly kind: string;
}

/** Facts of one step, in the order in which they happened. */
export type GameEvent =
  | { readonly type: 'joined'; readonly player: PlayerId; readonly name: string; readonly returned: boolean }
  | { readonly type: 'left'; readonly player: PlayerId; readonly name: string }
  | { readonly type: 'presence'; readonly player: PlayerId; readonly name: string; readonly away: boolean }
  | { readonly type: 'rejected'; readonly input: Input; readonly code: RejectionCode }
  | { readonly type: 'said'; readonly companion: CompanionId; readonly name: string; readonly text: string }
  | {
      readonly type: 'moved';
      readonly who: FighterRef;
      readonly direction: Direction;
      readonly from: Position;
      readonly to: Position;
    }
  | { readonly type: 'picked_up'; readonly who: FighterRef; readonly item: ItemRef; readonly at: Position }
  | { readonly type: 'dropped'; readonly who: FighterRef; readonly item: ItemRef; readonly at: Position }
  | {
      readonly type: 'handed_over';
      readonly from: FighterRef;
      readonly to: FighterRef;
      readonly items: readonly ItemRef[];
    }
  | {
      readonly type: 'monster_moved';
      readonly monster: MonsterRef;
      readonly from: Position;
      readonly to: Position;
    }
  | {
      readonly type: 'struck';
      readonly who: FighterRef;
      readonly monster: MonsterRef;
      readonly weapon: string;
      /** What the monster has left. */
      readonly health: number;
    }
  | { readonly type: 'used_up'; readonly who: FighterRef; readonly item: ItemRef }
  | {
      readonly type: 'hurt';
      readonly who: FighterRef;
      readonly monster: MonsterRef;
      /** What would have helped, for the reader to learn from. */
      readonly needed: readonly string[];
      readonly health: number;
    }
  | {
      readonly type: 'monster_fell';
      readonly monster: MonsterRef;
      readonly by: FighterRef;
      readonly at: Position;
      readonly points: number;
    }
  | { readonly type: 'fell'; readonly who: FighterRef; readonly at: Position }
  | { readonly type: 'won'; readonly depth: number }
  | { readonly type: 'lost'; readonly depth: number }
  | { readonly type: 'descended'; readonly depth: number; readonly survivors: readonly FighterRef[] };
