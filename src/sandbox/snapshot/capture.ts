import { createHash } from 'node:crypto';
import { COMPANION_API } from '../api/table.ts';
import { Entity } from '../machine/entity.ts';
import type { Program } from '../machine/program.ts';
import { type Closure, closureOf, codesOf, partsOf, type TableParts } from '../vm/heap.ts';
import {
  binaryOf,
  identityOf,
  isTable,
  kindOf,
  type LuaValue,
  payloadOf,
  textOf,
  typeName,
} from '../vm/values.ts';
import {
  type Lost,
  type SavedEntity,
  type SavedFunction,
  type SavedTable,
  type SavedValue,
  SNAPSHOT_VERSION,
  type Snapshot,
} from './format.ts';
import { type Inventory, inventoryOfNewProgram } from './inventory.ts';
import { savePlain } from './plain-values.ts';

const WORLD_GLOBALS: ReadonlySet<string> = new Set(COMPANION_API.globals.map(({ name }) => name));

/** The mark by which a snapshot knows its program. */
export function markOf(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

/** Everything that the program keeps, between two of its ticks. */
export function capture(program: Program): Snapshot {
  return new Capture(program).take();
}

/** An object on its way into the snapshot, and how it was come by, for naming what is lost. */
interface Found {
  readonly value: LuaValue;
  readonly by: Found | null;
  readonly label: string;
}

class Capture {
  readonly #program: Program;
  readonly #inventory: Inventory = inventoryOfNewProgram();
  readonly #libraryOf: ReadonlyMap<unknown, string>;
  readonly #codes: ReadonlyMap<object, number>;
  readonly #found: Found[] = [];
  readonly #indexOf = new Map<object, number>();
  readonly #variables: SavedValue[] = [];
  readonly #variableIndexOf = new Map<LuaValue, number>();
  readonly #entities: Entity[] = [];
  readonly #entityIndexOf = new Map<Entity, number>();
  readonly #lost: Lost[] = [];

  constructor(program: Program) {
    this.#program = program;
    this.#codes = new Map(codesOf(program.compile()).map((code, index) => [code, index]));
    this.#libraryOf = new Map([...program.libraries].map(([name, table]) => [table.value as object, name]));
  }

  take(): Snapshot {
    const { libraries, source } = this.#program;
    const { lua, cast } = this.#program.scene;
    // The globals come first; the libraries within them only where the program changed them.
    this.#root(lua.globals, '');
    for (const [name, table] of libraries) {
      const parts = partsOf(table);
      const begun = this.#inventory.contents.get(name)?.keys.length;
      const isUnchanged = parts.keys.length === begun && this.#unchanged(table, parts) === begun;
      if (!isUnchanged || parts.array.length > 0) this.#root(table, name);
    }
    const current = new Set(cast.all());
    for (const entity of current) {
      if (entity.custom !== null) this.#entity(entity);
    }
    // Saving one object finds others: the list grows until everything reachable is in it.
    const objects: (SavedTable | SavedFunction)[] = [];
    for (const found of this.#found) objects.push(this.#saveObject(found));
    return {
      version: SNAPSHOT_VERSION,
      source: markOf(source),
      objects,
      variables: this.#variables,
      entities: this.#entities.map((entity) => this.#saveEntity(entity, current)),
      lost: this.#lost,
    };
  }

  #root(value: LuaValue, label: string): number {
    return this.#object({ value, by: null, label });
  }

  #object(found: Found): number {
    const identity = identityOf(found.value) ?? found.value;
    const known = this.#indexOf.get(identity);
    if (known !== undefined) return known;
    const index = this.#found.length;
    this.#indexOf.set(identity, index);
    this.#found.push(found);
    return index;
  }

  #entity(entity: Entity): number {
    const known = this.#entityIndexOf.get(entity);
    if (known !== undefined) return known;
    const index = this.#entities.length;
    this.#entityIndexOf.set(entity, index);
    this.#entities.push(entity);
    if (entity.custom !== null) this.#root(entity.custom, `custom field of ${entity.sort} ${entity.name}: `);
    return index;
  }

  #saveEntity(entity: Entity, current: ReadonlySet<Entity>): SavedEntity {
    const { id, sort, user, name, row, col, custom } = entity;
    const saved = { id, sort, user, name, row, col, custom: custom === null ? null : this.#root(custom, '') };
    return current.has(entity) ? saved : { ...saved, replaced: true };
  }

  #saveObject(found: Found): SavedTable | SavedFunction {
    const closure = closureOf(found.value);
    return closure === undefined ? this.#saveTable(found) : this.#saveFunction(found, closure);
  }

  #saveFunction(found: Found, { code, variables, isCached }: Closure): SavedFunction {
    const index = this.#codes.get(code);
    if (index === undefined) throw new Error('A program holds a function that is not in its source.');
    const uses = variables.map((variable, position) => this.#variable(found, variable, position));
    return isCached ? { code: index, uses, cached: true } : { code: index, uses };
  }

  #variable(found: Found, variable: LuaValue, position: number): number {
    const known = this.#variableIndexOf.get(variable);
    if (known !== undefined) return known;
    const index = this.#variables.length;
    this.#variableIndexOf.set(variable, index);
    this.#variables.push(null);
    this.#variables[index] = this.#value(variable, found, `, outer variable ${position + 1}`) ?? null;
    return index;
  }

  #saveTable(found: Found): SavedTable {
    const parts = partsOf(found.value);
    const { array, keys, values } = parts;
    const library = this.#libraryOf.get(found.value.value);
    const same = this.#unchanged(found.value, parts);
    const saved: { -readonly [Name in keyof SavedTable]: SavedTable[Name] } = {};
    if (library !== undefined) Object.assign(saved, { library, same });
    if (array.length > 0) {
      saved.array = array.map((value, index) => this.#value(value, found, `[${index + 1}]`) ?? null);
    }
    const hash = keys.flatMap((key, slot) => {
      const value = values[slot];
      return slot < same || value === undefined ? [] : this.#saveSlot(found, key, value);
    });
    if (hash.length > 0) saved.hash = hash;
    return saved;
  }

  #saveSlot(found: Found, key: LuaValue, value: LuaValue): SavedValue[] {
    const label = labelOf(key);
    const savedKey = this.#value(key, found, `, key ${label}`);
    if (savedKey === undefined) return [];
    // The world's globals are set anew before the program sees them: only their places are kept.
    if (found.value.value === this.#program.scene.lua.globals.value && WORLD_GLOBALS.has(textOf(key) ?? '')) {
      return [savedKey, kindOf(value) === 'nil' ? null : true];
    }
    return [savedKey, this.#value(value, found, label) ?? null];
  }

  /** How many of a library's first keys and values are what every program begins with; 0 for other tables. */
  #unchanged(table: LuaValue, parts: TableParts): number {
    const library = this.#libraryOf.get(table.value);
    const begun = library === undefined ? undefined : this.#inventory.contents.get(library);
    if (begun === undefined) return 0;
    const changed = begun.keys.findIndex((key, slot) => {
      const [nowKey, now, before] = [parts.keys[slot], parts.values[slot], begun.values[slot]];
      if (nowKey === undefined || now === undefined || before === undefined) return true;
      return binaryOf(nowKey) !== binaryOf(key) || !this.#isSame(key, before, now);
    });
    return changed < 0 ? begun.keys.length : changed;
  }

  /** Whether what a library has under a name is what a new program has there. */
  #isSame(key: LuaValue, before: LuaValue, now: LuaValue): boolean {
    if (isTable(before)) return this.#libraryOf.get(now.value) === binaryOf(key);
    if (kindOf(before) === 'function') return before.value === now.value;
    return JSON.stringify(savePlain(before)) === JSON.stringify(savePlain(now));
  }

  /** The saved form of a value; undefined, and noted as lost, where it has none. */
  #value(value: LuaValue, by: Found, label: string): SavedValue | undefined {
    const plain = savePlain(value);
    if (plain !== undefined) return plain;
    const entity = payloadOf(value);
    if (entity instanceof Entity) return { e: this.#entity(entity) };
    const identity = identityOf(value);
    const name = identity === undefined ? undefined : this.#inventory.nameOf.get(identity);
    if (name !== undefined) return { n: name };
    if (isTable(value) || closureOf(value) !== undefined) return { o: this.#object({ value, by, label }) };
    this.#lost.push({ path: pathOf({ value, by, label }), type: typeName(value) });
    return undefined;
  }
}

/** As a program would write it after the table: `.name` or `[key]`. */
function labelOf(key: LuaValue): string {
  const name = textOf(key);
  if (name === undefined) return `[${savePlain(key) === undefined ? typeName(key) : String(key.value)}]`;
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function pathOf(found: Found): string {
  const labels: string[] = [];
  for (let step: Found | null = found; step !== null; step = step.by) labels.push(step.label);
  return labels.reverse().join('').replace(/^\./, '');
}
