import type { CompanionId } from '../../game/model/ids.ts';
import type { CompanionTurn } from '../../game/model/mind.ts';
import type { World } from '../../game/model/world.ts';
import type { Limits } from '../api/limits.ts';
import type { Cast } from '../machine/cast.ts';
import { type Failure, failure, failureOf } from '../machine/results.ts';
import { Scene } from '../machine/scene.ts';
import { setField } from '../vm/tables.ts';
import { isTruthy, type LuaValue, text } from '../vm/values.ts';

/**
 * A Lua expression that says when an order is fulfilled. It sees what a program sees, and `said` (the
 * companion's last words) and `start` (player, ai, monsters and items as they were in the beginning). It
 * only looks: whatever it calls, nothing in the world changes.
 */
export interface Goal {
  readonly ok: true;
  /** Whether it holds in this world. */
  holds(world: World, said: string): { readonly ok: true; readonly holds: boolean } | Failure;
}

/** @param world as it is in the beginning. */
export function createGoal(
  expression: string,
  world: World,
  companion: CompanionId,
  limits: Limits,
): Goal | Failure {
  if (expression.length > limits.sourceCharacters) {
    return failure('shape', `a goal has at most ${limits.sourceCharacters} characters`);
  }
  const state = new GoalState(world, companion, limits);
  const compiled = state.compile(expression);
  return compiled ?? { ok: true, holds: (now, said) => state.holds(now, said) };
}

class GoalState {
  readonly #companion: CompanionId;
  readonly #scene: Scene;
  readonly #start: LuaValue;
  #expression: LuaValue | null = null;

  constructor(world: World, companion: CompanionId, limits: Limits) {
    this.#companion = companion;
    this.#scene = new Scene({ limits, seed: 'goal', print: () => {}, note: () => {} });
    // A cast of its own, never refreshed again: its entities stay as they are now.
    this.#start = this.#startOf(this.#look(world), this.#scene.newCast());
  }

  compile(expression: string): Failure | null {
    const result = this.#scene.run(() => {
      // The line break ends a comment that the expression may end with.
      this.#expression = this.#scene.lua.load(`return (${expression}\n)`);
    });
    return result.ok ? null : failureOf(result);
  }

  holds(world: World, said: string): { ok: true; holds: boolean } | Failure {
    const { lua, game, worldGlobals } = this.#scene;
    let holds = false;
    const turn = this.#look(world);
    game.turn = turn;
    const result = this.#scene.run(() => {
      worldGlobals.set(turn);
      setField(lua.globals, 'said', text(said));
      setField(lua.globals, 'start', this.#start);
      if (this.#expression !== null) holds = isTruthy(lua.call(this.#expression, []));
    });
    game.turn = null;
    return result.ok ? { ok: true, holds } : failureOf(result);
  }

  #startOf(turn: CompanionTurn, cast: Cast): LuaValue {
    const { lua } = this.#scene;
    const { monsters, items } = cast.refresh(turn);
    return lua.newTable([], {
      player: cast.fighter(turn.player, 'player', turn.player).value,
      ai: cast.fighter(turn.companion, 'companion', turn.player).value,
      monsters: lua.newTable(monsters),
      items: lua.newTable(items),
    });
  }

  /** A turn in which nothing can be done. */
  #look(world: World): CompanionTurn {
    const index = world.companions.findIndex(({ id }) => id === this.#companion);
    const companion = world.companions[index];
    const player = world.players[index];
    if (companion === undefined || player === undefined) {
      throw new Error(`No companion ${this.#companion} is in this world.`);
    }
    const refused = () => ({ moved: false, code: 'already_stepped' }) as const;
    return {
      world,
      companion,
      player,
      move: refused,
      moveRandom: refused,
      drop: () => false,
      say: () => {},
      random: () => 0,
    };
  }
}
