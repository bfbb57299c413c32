import type { Direction, Position } from '../../game/model/geometry.ts';
import type { CompanionTurn } from '../../game/model/mind.ts';
import { API_ERRORS, argumentError, fill, type ValueSort } from '../api/errors.ts';
import type { Call, Parameter, ParameterType } from '../api/vocabulary.ts';
import type { Lua } from '../vm/lua.ts';
import {
  binary,
  binaryOf,
  isTable,
  type LuaValue,
  numberOf,
  payloadOf,
  textOf,
  typeName,
} from '../vm/values.ts';
import { Entity } from './entity.ts';
import type { Game } from './game.ts';
import { readPosition } from './positions.ts';

/** What a checked argument is to the host. */
export interface Checked {
  readonly own: Entity;
  readonly entity: Entity;
  readonly direction: Direction;
  readonly itemName: string;
  readonly place: Position;
}

/** Reads one argument; fails the program's call where it is not what the table declares. */
export type Check = (lua: Lua, game: Game, turn: CompanionTurn, value: LuaValue) => unknown;

/** The direction that each word means, in lower case (companion-api.md, Entities). */
const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map([
  ...(['w', 'up', 'north'] as const).map((word) => [word, 'w'] as const),
  ...(['s', 'down', 'south'] as const).map((word) => [word, 's'] as const),
  ...(['a', 'left', 'west'] as const).map((word) => [word, 'a'] as const),
  ...(['d', 'right', 'east'] as const).map((word) => [word, 'd'] as const),
]);
const LONGEST_DIRECTION = Math.max(...[...DIRECTION_WORDS.keys()].map(({ length }) => length));

/** Each gives undefined for a value of the wrong type, and fails with a text of its own for subtler faults. */
const READERS: {
  readonly [Type in ParameterType]: (
    lua: Lua,
    game: Game,
    turn: CompanionTurn,
    value: LuaValue,
    call: string,
  ) => Checked[Type] | undefined;
} = {
  own(lua, _game, turn, value) {
    const entity = entityOf(value);
    if (entity === undefined) return undefined;
    if (entity.id !== turn.companion.id || !entity.isThere) lua.fail(API_ERRORS.notYours);
    return entity;
  },
  entity: (_lua, _game, _turn, value) => entityOf(value),
  direction(_lua, _game, _turn, value) {
    const word = binaryOf(value);
    // A program may pass a megabyte, over and over; what is no direction is not worth reading to its end.
    if (word === undefined || word.length > LONGEST_DIRECTION) return undefined;
    return DIRECTION_WORDS.get(word) ?? DIRECTION_WORDS.get(word.toLowerCase());
  },
  itemName: (_lua, _game, _turn, value) => binaryOf(value),
  place(lua, _game, _turn, value, call) {
    return entityOf(value) ?? (isTable(value) ? readPosition(lua, value, call) : undefined);
  },
};

/** The check that the table's declaration of this parameter asks for. */
export function checkFor(call: Call, parameter: Parameter): Check {
  const isSelf = call.form === 'method' && parameter === call.parameters[0];
  const reader = READERS[parameter.type];
  return (lua, game, turn, value) => {
    const read = reader(lua, game, turn, value, call.name);
    if (read !== undefined) return read;
    if (isSelf) return lua.fail(fill(API_ERRORS.dotCall, { call: call.name }));
    return lua.fail(argumentError(parameter.type, call.name, describeValue(value), sortOf(value)));
  };
}

function entityOf(value: LuaValue): Entity | undefined {
  const payload = payloadOf(value);
  return payload instanceof Entity ? payload : undefined;
}

/** A value in words, for an error text: `the string "sword"`, `a table`, `the item sword`. */
export function describeValue(value: LuaValue): string {
  const entity = entityOf(value);
  if (entity !== undefined) return `the ${entity.sort} ${entity.name}`;
  const bytes = binaryOf(value);
  if (bytes !== undefined) return `the string ${JSON.stringify(shortened(bytes))}`;
  const number = numberOf(value);
  if (number !== undefined) return `the number ${number}`;
  const type = typeName(value);
  if (type === 'boolean') return `the boolean ${String(value.value)}`;
  return type === 'nil' ? 'nil' : `a ${type}`;
}

/** Characters of a string that a message quotes. */
const QUOTED_CHARACTERS = 40;

function shortened(bytes: string): string {
  // A character of UTF-8 has up to four bytes; one more than is quoted shows that there is more.
  const start = textOf(binary(bytes.slice(0, 4 * (QUOTED_CHARACTERS + 1)))) ?? '';
  const characters = [...start];
  return characters.length <= QUOTED_CHARACTERS
    ? start
    : `${characters.slice(0, QUOTED_CHARACTERS).join('')}...`;
}

function sortOf(value: LuaValue): ValueSort {
  return entityOf(value) === undefined ? (typeName(value) as ValueSort) : 'entity';
}
