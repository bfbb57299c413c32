import type { CompanionMind, CompanionTurn } from '../../game/model/mind.ts';
import type { Machine } from './machine.ts';
import type { TickResult } from './results.ts';

/** Lets a machine decide for a companion; whoever made it hears how each tick went. */
export class LuaMind implements CompanionMind {
  readonly #machine: Machine;
  readonly #onTick: (result: TickResult) => void;

  constructor(machine: Machine, onTick: (result: TickResult) => void = () => {}) {
    this.#machine = machine;
    this.#onTick = onTick;
  }

  act(turn: CompanionTurn): void {
    this.#onTick(this.#machine.tick(turn));
  }
}
