/** The shape of the Companion API's table: what an entry of each sort says about itself. */

/**
 * What a parameter accepts; each has one check (machine/arguments.ts) and one error text (errors.ts).
 * `own`: the program's own companion. `entity`: any entity. `place`: an entity or a position.
 */
export const PARAMETER_TYPES = ['own', 'entity', 'direction', 'itemName', 'place'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** `steps`: a fresh array of `"w"`, `"a"`, `"s"` and `"d"`. */
export type ReturnType = 'boolean' | 'integer' | 'steps';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
}

/** A pair for people and models: what to write, and what was meant but does not work. */
export interface Example {
  readonly right: string;
  readonly wrong?: string;
  readonly because?: string;
}

/**
 * A method (`ai:move("w")`, its first parameter is the entity before the colon) or a plain function.
 * `acts` changes the world, `reads` only looks.
 */
export interface Call {
  readonly name: string;
  readonly form: 'method' | 'function';
  readonly parameters: readonly Parameter[];
  readonly returns: ReturnType;
  readonly effect: 'acts' | 'reads';
  readonly doc: string;
  readonly examples: readonly Example[];
  /** Works, since models write it, but no prompt teaches it: the entry that it repeats. */
  readonly aliasOf?: string;
}

/** A read-only field of entities. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'position' | 'entity[]';
  /** Which entities have it; the others read nil. */
  readonly of: 'all' | 'monsters' | 'items';
  readonly doc: string;
  readonly examples: readonly Example[];
}

/** A global that is set anew before each tick. */
export interface Global {
  readonly name: string;
  readonly type: 'entity' | 'entity[]' | 'string[]';
  /** Also handed to `update_func`, in the table's order. */
  readonly parameter: boolean;
  readonly doc: string;
}

export interface Library {
  /** Where its functions are: a global table, or `_G` for the globals themselves. */
  readonly name: string;
  readonly members: readonly string[];
  readonly doc: string;
}

/** Something that programs try and that is not there: what to do in its place. */
export interface Absent {
  /** As it is written: `setmetatable`, `os.execute`, or `:attack` for a method. */
  readonly name: string;
  readonly instead: string;
}

export interface CompanionApi {
  readonly version: number;
  readonly globals: readonly Global[];
  readonly fields: readonly Field[];
  readonly calls: readonly Call[];
  readonly libraries: readonly Library[];
  readonly absent: readonly Absent[];
}
