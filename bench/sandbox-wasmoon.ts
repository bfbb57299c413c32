/** The other way to run Lua in Node: Lua 5.4 in WebAssembly, with the binding its readme shows. No limits. */
import { LuaFactory } from 'wasmoon';
import { itemKind, monsterKind } from '../src/game/model/catalogue.ts';
import { DIRECTIONS, distance, type Position } from '../src/game/model/geometry.ts';
import { isFloor } from '../src/game/model/grid.ts';
import type { CompanionTurn } from '../src/game/model/mind.ts';
import { findPath } from '../src/game/view/pathfinding.ts';
import type { Ticker } from './sandbox-turns.ts';

/** wasmoon hands JS objects to Lua as proxies; a number n asks for the property n - 1. */
type LuaPosition = Position & { readonly 0: number; readonly 1: number };
interface Thing {
  readonly position: LuaPosition;
  readonly items: readonly { readonly kind: string }[];
}
/** Tables arrive as arrays. */
type Place = Thing | LuaPosition | readonly number[];

const placeOf = (place: Place): Position => {
  const [row = 0, col = 0] =
    'position' in place ? [place.position.row, place.position.col] : [place[0], place[1]];
  return { row, col };
};
const positionOf = (position: Position | null): LuaPosition => {
  const { row, col } = position ?? { row: 0, col: 0 };
  return { 0: row, 1: col, row, col };
};

export async function wasmoonTicker(source: string): Promise<Ticker> {
  const lua = await new LuaFactory().createEngine();
  let turn: CompanionTurn;
  // A method that was looked up in a proxy is called with the object as `this`.
  const methods = {
    move(this: Thing, step: string) {
      const direction = DIRECTIONS.find((known) => known === step);
      if (direction === undefined) throw new Error('not a direction');
      return turn.move(direction).moved;
    },
    has_item(this: Thing, name: string) {
      return this.items.some(({ kind }) => kind === name);
    },
    distance_to(this: Thing, place: Place) {
      return distance(this.position, placeOf(place));
    },
    find_path_to(this: Thing, place: Place) {
      return findPath(turn.world, this.position, placeOf(place));
    },
  };
  lua.global.set('valid_move', (place: Place) => isFloor(turn.world.level, placeOf(place)));
  await lua.doString(source);
  const update = lua.global.get('update_func');

  return (given) => {
    turn = given;
    const { world, player, companion } = turn;
    const parameters = {
      player: { ...player, symbol: 'P', position: positionOf(player.position), ...methods },
      ai: { ...companion, name: 'ai', symbol: 'A', position: positionOf(companion.position), ...methods },
      monsters: world.monsters.map((monster) => ({
        ...monster,
        ...monsterKind(monster.kind),
        name: monster.kind,
        position: positionOf(monster.position),
        ...methods,
      })),
      items: world.items.map(({ kind, position }) => ({
        ...itemKind(kind),
        name: kind,
        position: positionOf(position),
        ...methods,
      })),
    };
    for (const [name, value] of Object.entries(parameters)) lua.global.set(name, value);
    lua.global.set('maze', world.level.rows);
    return String(update(parameters.player, parameters.ai, parameters.monsters, parameters.items));
  };
}
