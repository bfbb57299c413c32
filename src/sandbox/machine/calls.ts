import { CATALOGUE } from '../../game/model/catalogue.ts';
import { type Direction, distance } from '../../game/model/geometry.ts';
import { isFloor } from '../../game/model/grid.ts';
import type { CompanionTurn } from '../../game/model/mind.ts';
import { findPath } from '../../game/view/pathfinding.ts';
import { API_NOTES, fill } from '../api/errors.ts';
import { nearest } from '../api/suggest.ts';
import type { CallEntry } from '../api/table.ts';
import type { ParameterType, ReturnType } from '../api/vocabulary.ts';
import type { Lua } from '../vm/lua.ts';
import type { Checked } from './arguments.ts';
import type { Entity } from './entity.ts';
import type { Game } from './game.ts';
import type { Act } from './results.ts';

/** What a path search counts against the program's instructions: about what it takes in time. */
const PATH_INSTRUCTIONS = 500;
/** As above, for comparing a name with those of all items. */
const SPELLING_INSTRUCTIONS = 100;

/** Names of kinds have at most 20 characters; a longer one is no misspelling. */
const LONGEST_NAME = 40;

export interface Returned {
  readonly boolean: boolean;
  readonly integer: number;
  readonly steps: readonly Direction[];
}

type Canonical = Exclude<CallEntry, { readonly aliasOf: string }>;
type Arguments<Parameters> = {
  [Index in keyof Parameters]: Parameters[Index] extends { readonly type: infer Type extends ParameterType }
    ? Checked[Type]
    : never;
};
type Implementation<Entry extends Canonical> = (
  lua: Lua,
  game: Game,
  turn: CompanionTurn,
  ...args: Arguments<Entry['parameters']>
) => Returned[Entry['returns'] & ReturnType];

/** What each call of the API's table does, aliases aside; the arguments are checked already. */
export const IMPLEMENTATIONS: {
  readonly [Entry in Canonical as Entry['name']]: Implementation<Entry>;
} = {
  move(lua, game, turn, _ai, direction) {
    const { moved } = turn.move(direction);
    acted(lua, game, 'move', direction, moved);
    return stepped(game, turn, moved);
  },
  move_random(lua, game, turn) {
    const { moved } = turn.moveRandom();
    acted(lua, game, 'move_random', '', moved);
    return stepped(game, turn, moved);
  },
  has_item(lua, game, _turn, entity, name) {
    const has = entity.isThere && entity.items.some(({ kind }) => kind === name);
    if (!has) noteMisspelt(lua, game, name);
    return has;
  },
  remove_item(lua, game, turn, _ai, name) {
    const dropped = turn.drop(name);
    acted(lua, game, 'remove_item', name.slice(0, LONGEST_NAME), dropped);
    if (dropped) game.cast.refreshOwn(turn);
    else noteMisspelt(lua, game, name);
    return dropped;
  },
  find_path_to(lua, _game, turn, from, to) {
    lua.step(PATH_INSTRUCTIONS);
    return findPath(turn.world, from, to);
  },
  distance_to: (_lua, _game, _turn, from, to) => distance(from, to),
  valid_move: (_lua, _game, turn, position) => isFloor(turn.world.level, position),
};

function acted(lua: Lua, game: Game, call: Act['call'], argument: string, succeeded: boolean): void {
  const { line, variables } = lua.place(entityWords);
  game.act = { call, argument, succeeded, line, variables };
}

function entityWords(payload: unknown): string {
  const { name, isThere, row, col } = payload as Entity;
  return isThere ? `${name} at (${row}, ${col})` : `${name}, gone`;
}

function stepped(game: Game, turn: CompanionTurn, moved: boolean): boolean {
  if (moved) {
    game.moved = true;
    game.cast.refreshOwn(turn);
  }
  return moved;
}

/** A name of no item is no error, since programs may ask for kinds that this dungeon does not have. */
function noteMisspelt(lua: Lua, game: Game, name: string): void {
  if (Object.hasOwn(CATALOGUE.items, name)) return;
  lua.step(SPELLING_INSTRUCTIONS);
  const meant = nearest(name.slice(0, LONGEST_NAME), Object.keys(CATALOGUE.items));
  if (meant !== null) game.note(fill(API_NOTES.noSuchItem, { name: name.slice(0, LONGEST_NAME), meant }));
}
