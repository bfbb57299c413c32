import type { RejectionCode } from './actions.ts';
import type { Direction } from './geometry.ts';
import type { Companion, Player, World } from './world.ts';

export type StepResult =
  | { readonly moved: true; readonly direction: Direction }
  | { readonly moved: false; readonly code: Extract<RejectionCode, 'wall' | 'already_stepped'> };

/**
 * One companion's part of a tick: all that its mind may see and ask for. The world is the live one, so
 * an accepted step shows at once; it must not be kept beyond the call nor written to.
 */
export interface CompanionTurn {
  readonly world: World;
  readonly companion: Companion;
  readonly player: Player;
  move(direction: Direction): StepResult;
  /** One uniformly random step among those that no wall blocks. */
  moveRandom(): StepResult;
  /** Puts the first held item of that kind down on the companion's own cell; false if it holds none. */
  drop(kind: string): boolean;
  /** What it says this tick; the last call counts. Cut at 200 characters by the rules. */
  say(text: string): void;
  /** The world's own random numbers, in [0, 1). */
  random(): number;
}

/**
 * What decides for a companion, once a tick. A mind reports its own troubles to whoever made it; one
 * that throws is a defect, and the step fails with the name of its stage.
 */
export interface CompanionMind {
  act(turn: CompanionTurn): void;
}
