import type { CompanionId } from '../../game/model/ids.ts';
import type { CompanionTurn } from '../../game/model/mind.ts';
import { randomOf, seedRandom } from '../../game/model/rng.ts';
import type { World } from '../../game/model/world.ts';
import type { Limits } from '../api/limits.ts';
import { FUNCTIONS } from '../machine/bindings.ts';
import { Cast } from '../machine/cast.ts';
import type { Entity } from '../machine/entity.ts';
import { ENTITY_BEHAVIOUR } from '../machine/entity-behaviour.ts';
import type { Game } from '../machine/game.ts';
import { type Failure, failure, failureOf } from '../machine/results.ts';
import { WorldGlobals } from '../machine/world-globals.ts';
import { createLua } from '../vm/create-lua.ts';
import type { Budget, Lua } from '../vm/lua.ts';
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
  readonly #budget: Budget;
  readonly #lua: Lua;
  readonly #globals: WorldGlobals;
  readonly #game: Game;
  readonly #start: LuaValue;
  #expression: LuaValue | null = null;

  constructor(world: World, companion: CompanionId, limits: Limits) {
    this.#companion = companion;
    const { instructions, tickMs, chargedBytes } = limits;
    this.#budget = { instructions, millis: tickMs, chargedBytes };
    const random = randomOf({ random: seedRandom('goal') });
    this.#lua = createLua({
      random: () => random.next(),
      tick: () => this.#game.turn?.world.tick ?? 0,
      print: () => {},
    });
    const makeValue = (entity: Entity): LuaValue => this.#lua.hostObject(entity, ENTITY_BEHAVIOUR);
    const cast = new Cast(makeValue);
    this.#globals = new WorldGlobals(this.#lua, cast);
    this.#game = { cast, customs: this.#lua.newTable(), turn: null, moved: false, note: () => {} };
    this.#lua.owner = this.#game;
    for (const [name, value] of Object.entries(FUNCTIONS)) setField(this.#lua.globals, name, value);
    this.#start = this.#startOf(this.#look(world), new Cast(makeValue));
  }

  compile(expression: string): Failure | null {
    const result = this.#lua.run(this.#budget, () => {
      // The line break ends a comment that the expression may end with.
      this.#expression = this.#lua.load(`return (${expression}\n)`);
    });
    return result.ok ? null : failureOf(result);
  }

  holds(world: World, said: string): { ok: true; holds: boolean } | Failure {
    let holds = false;
    const turn = this.#look(world);
    this.#game.turn = turn;
    const result = this.#lua.run(this.#budget, () => {
      this.#globals.set(turn);
      setField(this.#lua.globals, 'said', text(said));
      setField(this.#lua.globals, 'start', this.#start);
      if (this.#expression !== null) holds = isTruthy(this.#lua.call(this.#expression, []));
    });
    this.#game.turn = null;
    return result.ok ? { ok: true, holds } : failureOf(result);
  }

  /** A cast of its own, never refreshed again: its entities stay as they are now. */
  #startOf(turn: CompanionTurn, cast: Cast): LuaValue {
    const { monsters, items } = cast.refresh(turn);
    return this.#lua.newTable([], {
      player: cast.fighter(turn.player, 'player', turn.player).value,
      ai: cast.fighter(turn.companion, 'companion', turn.player).value,
      monsters: this.#lua.newTable(monsters),
      items: this.#lua.newTable(items),
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
