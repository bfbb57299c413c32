import { DEFAULT_LIMITS } from '../api/limits.ts';
import { METHODS } from '../machine/bindings.ts';
import { Program } from '../machine/program.ts';
import { partsOf, type TableParts } from '../vm/heap.ts';
import { getField } from '../vm/tables.ts';
import { binaryOf, identityOf, kindOf, type LuaValue, text } from '../vm/values.ts';

/** What every program begins with, told by a new one. */
export interface Inventory {
  /** Native functions by name: `print`, `string.rep`, `:move` for a method. They are the same for all programs. */
  readonly functions: ReadonlyMap<string, LuaValue>;
  readonly nameOf: ReadonlyMap<object, string>;
  /** What is in each library's table. */
  readonly contents: ReadonlyMap<string, TableParts>;
}

let inventory: Inventory | undefined;

export function inventoryOfNewProgram(): Inventory {
  inventory ??= takeInventory();
  return inventory;
}

function takeInventory(): Inventory {
  const program = new Program('', DEFAULT_LIMITS);
  const functions = new Map<string, LuaValue>();
  const contents = new Map<string, TableParts>();
  for (const [library, table] of program.libraries) {
    const parts = partsOf(table);
    contents.set(library, parts);
    for (const [slot, key] of parts.keys.entries()) {
      const value = parts.values[slot];
      if (value === undefined || kindOf(value) !== 'function') continue;
      functions.set(library === '_G' ? `${binaryOf(key)}` : `${library}.${binaryOf(key)}`, value);
    }
  }
  for (const [name, method] of Object.entries(METHODS)) functions.set(`:${name}`, method);
  // The two functions that only calls hand out, the same ones always.
  program.run(() => {
    const { lua } = program.scene;
    functions.set('ipairs()', lua.call(getField(lua.globals, 'ipairs'), [lua.newTable()]));
    const codes = functions.get('utf8.codes');
    if (codes !== undefined) functions.set('utf8.codes()', lua.call(codes, [text('')]));
  });
  const nameOf = new Map<object, string>();
  for (const [name, value] of functions) {
    const identity = identityOf(value);
    if (identity !== undefined && !nameOf.has(identity)) nameOf.set(identity, name);
  }
  return { functions, nameOf, contents };
}
