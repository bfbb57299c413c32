import type { ParameterType } from './vocabulary.ts';

/**
 * What a program is told when it asks for something that is not so: what was wrong, and what would be
 * right. `{words}` in braces are filled in.
 */
export const API_ERRORS = {
  readOnly: "Cannot modify '{field}' - use methods instead",
  notYours: 'you can only move your own companion',
  dotCall: '{call} is called with a colon: write e:{call}(...), not e.{call}(...)',
  notInATick: '{call} works only inside update_func, which is called every tick',
  fieldName: 'the fields of an entity are named by strings, got {got}',
  wholeNumber: '{call} needs a position of whole numbers, got {row} and {col}: math.floor makes them whole',
} as const;

/** What is no error, since the program may mean it, but is noted in the log. */
export const API_NOTES = {
  noSuchItem: 'no item is called "{name}": did you mean "{meant}"?',
} as const;

/** What each type of parameter says when it gets something else; `{hint}` comes from HINTS. */
export const NEEDS: Readonly<Record<ParameterType, string>> = {
  own: '{call} needs your own companion, ai, got {got}',
  entity: '{call} needs an entity (player, ai, or one of monsters or items), got {got}',
  direction:
    '{call} needs a direction: "w", "a", "s" or "d" (or "up", "left", "down" or "right", or "north", "west", "south" or "east"), got {got}',
  itemName: '{call} needs the name of an item, such as "sword", got {got}',
  place: '{call} needs an entity or a position {row, col}, got {got}',
};

/** What the value in hand suggests; the sort of a value is its Lua type, or `entity`. */
export type ValueSort =
  | 'nil'
  | 'boolean'
  | 'number'
  | 'string'
  | 'table'
  | 'function'
  | 'entity'
  | 'userdata'
  | 'thread';

export const HINTS: Readonly<Record<ParameterType, Partial<Record<ValueSort, string>>>> = {
  own: { string: 'look the entity up in players, companions, monsters or items' },
  entity: {
    nil: 'check first that it was found',
    string: 'look the entity up in monsters or items by its name',
    table: 'a list holds entities: take one of them, as in monsters[1]',
  },
  direction: {
    nil: 'a path is {} when already there or when no way leads there: check #path > 0 first',
    table: 'a path is a table of steps: pass one step, as in ai:move(path[1])',
    entity: 'find a path with ai:find_path_to(target), then ai:move(path[1]) if #path > 0',
  },
  itemName: {
    nil: 'a name is text in quotes',
    entity: 'pass its name: item.name',
    table: 'pass one name at a time',
  },
  place: {
    nil: 'check first that it was found',
    number: 'put row and column into one table: {row, col}',
    string: 'look the item up in items and pass item.position',
    table: 'a position has two whole numbers: {row, col}, {row=, col=} or {x=row, y=col}',
  },
};

/** Fills in the words in braces that `values` has; other braces stay, as in `{row, col}`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, word: string) =>
    Object.hasOwn(values, word) ? (values[word] ?? whole) : whole,
  );
}

/** The text for an argument of the wrong type; `got` describes the value, such as `the string "sword"`. */
export function argumentError(type: ParameterType, call: string, got: string, sort: ValueSort): string {
  const text = fill(NEEDS[type], { call, got });
  const hint = HINTS[type][sort];
  return hint === undefined ? text : `${text}: ${hint}`;
}
