import type { Limits } from '../api/limits.ts';
import type { Entity } from '../machine/entity.ts';
import { giveCustomFields } from '../machine/game.ts';
import { Program } from '../machine/program.ts';
import { type Failure, failure, failureOf } from '../machine/results.ts';
import {
  codesOf,
  makeClosure,
  makeVariable,
  partsOf,
  rebuildTable,
  setVariable,
  type TableParts,
} from '../vm/heap.ts';
import { kindOf, type LuaValue } from '../vm/values.ts';
import { markOf } from './capture.ts';
import type { SavedEntity, SavedFunction, SavedTable, SavedValue, Snapshot } from './format.ts';
import { inventoryOfNewProgram } from './inventory.ts';
import { loadPlain } from './plain-values.ts';

/** What was gathered over many ticks may take more than one to put back. */
const TICKS_TO_RESTORE = 10;

/** A program of this source that goes on from where the snapshot was taken. */
export function restore(source: string, snapshot: Snapshot, limits: Limits): Program | Failure {
  if (markOf(source) !== snapshot.source) {
    return failure('shape', 'the snapshot is of another program: load this one afresh');
  }
  const program = new Program(source, limits);
  const result = program.run(() => new Restoration(program, snapshot).run(), TICKS_TO_RESTORE);
  if (result.ok) return program;
  if (result.defect instanceof DamagedSnapshot) return failure('shape', result.defect.message);
  return failureOf(result);
}

class DamagedSnapshot extends Error {
  constructor() {
    super('the snapshot is damaged: load the program afresh');
  }
}

class Restoration {
  readonly #program: Program;
  readonly #snapshot: Snapshot;
  readonly #variables: readonly LuaValue[];
  readonly #objects: readonly LuaValue[];
  readonly #entities: readonly Entity[];

  constructor(program: Program, snapshot: Snapshot) {
    this.#program = program;
    this.#snapshot = snapshot;
    const codes = codesOf(program.compile());
    // Everything is made empty first, since objects may hold one another.
    this.#variables = snapshot.variables.map(() => makeVariable());
    this.#objects = snapshot.objects.map((saved) =>
      'code' in saved ? this.#makeFunction(saved, codes) : this.#makeTable(saved),
    );
    this.#entities = snapshot.entities.map((saved) => this.#makeEntity(saved));
  }

  run(): void {
    const { objects, variables } = this.#snapshot;
    for (const [index, saved] of variables.entries()) {
      setVariable(at(this.#variables, index), this.#value(saved));
    }
    for (const [index, saved] of objects.entries()) {
      if (!('code' in saved))
        rebuildTable(at(this.#objects, index), this.#parts(saved, at(this.#objects, index)));
    }
  }

  #makeFunction({ code, uses, cached }: SavedFunction, codes: ReturnType<typeof codesOf>): LuaValue {
    const itsCode = at(codes, code);
    if (itsCode.upvalues.length !== uses.length) throw new DamagedSnapshot();
    const variables = uses.map((index) => at(this.#variables, index));
    return makeClosure({ code: itsCode, variables, isCached: cached === true });
  }

  #makeTable({ library }: SavedTable): LuaValue {
    if (library === undefined) return this.#program.scene.lua.newTable();
    return known(this.#program.libraries.get(library));
  }

  #makeEntity({ id, sort, user, name, row, col, custom, replaced }: SavedEntity): Entity {
    const { cast } = this.#program.scene;
    const entity = replaced ? cast.stranger(id, sort, user, name) : cast.add(id, sort, user, name);
    entity.row = row;
    entity.col = col;
    if (custom !== null) giveCustomFields(this.#program.scene.game, entity, at(this.#objects, custom));
    return entity;
  }

  #parts({ array = [], hash = [], library, same = 0 }: SavedTable, table: LuaValue): TableParts {
    const begun = partsOf(table);
    const keys = library === undefined ? [] : begun.keys.slice(0, same);
    const values = library === undefined ? [] : begun.values.slice(0, same);
    for (let slot = 0; slot < hash.length; slot += 2) {
      keys.push(this.#key(hash[slot] ?? null));
      values.push(this.#value(hash[slot + 1] ?? null));
    }
    return { array: array.map((saved) => this.#value(saved)), keys, values };
  }

  #key(saved: SavedValue): LuaValue {
    const key = this.#value(saved);
    if (kindOf(key) === 'nil' || Number.isNaN(key.value)) throw new DamagedSnapshot();
    return key;
  }

  #value(saved: SavedValue): LuaValue {
    if (typeof saved !== 'object' || saved === null || 'f' in saved || 'b' in saved) return loadPlain(saved);
    if ('o' in saved) return at(this.#objects, saved.o);
    if ('e' in saved) return at(this.#entities, saved.e).value;
    return known(inventoryOfNewProgram().functions.get(saved.n));
  }
}

function at<Element>(list: readonly Element[], index: number): Element {
  return known(list[index]);
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new DamagedSnapshot();
  return value;
}
