import { nearest } from './suggest.ts';
import { COMPANION_API, ENTRY_POINT } from './table.ts';

const METHODS: readonly string[] = namesOfCalls('method');
const FUNCTIONS: readonly string[] = namesOfCalls('function');
const WORLD_GLOBALS: readonly string[] = COMPANION_API.globals.map(({ name }) => name);
const FIELDS: readonly string[] = COMPANION_API.fields.map(({ name }) => name);
const LIBRARY_MEMBERS: readonly string[] = COMPANION_API.libraries.flatMap(({ members }) => [...members]);
const LIBRARY_NAMES: readonly string[] = COMPANION_API.libraries.map(({ name }) => name);

/** What a name could have meant, by what Lua says that it is. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  method: [...METHODS, ...LIBRARY_MEMBERS],
  field: [...FIELDS, 'row', 'col', ...METHODS, ...LIBRARY_MEMBERS],
  global: [...FUNCTIONS, ...WORLD_GLOBALS, ...LIBRARY_NAMES, ...LIBRARY_MEMBERS],
};

/**
 * Lua's own message with a word on what would be right, where the API knows one: a name that is not
 * there but nearly is, a method called as a function, a list called in a loop.
 */
export function explain(message: string): string {
  const hint = hintFor(message);
  return hint === null ? message : `${message}: ${hint}`;
}

/** Why a program without its entry point cannot run. */
export function noEntryPoint(found: string): string {
  const problem = found === 'nil' ? 'is not defined' : `is a ${found} value, not a function`;
  return `${ENTRY_POINT} ${problem}: a program defines function ${ENTRY_POINT}(player, ai, monsters, items)`;
}

function hintFor(message: string): string | null {
  if (/attempt to call a table value/.test(message)) return 'go through a list with ipairs(list)';
  const named =
    /attempt to (?:call|index|perform arithmetic on|concatenate|get length of|compare) an? nil value \((global|method|field) '([^']+)'\)/;
  const [, sort, name] = named.exec(message) ?? [];
  if (sort === undefined || name === undefined) return null;
  return insteadOf(sort, name) ?? misplaced(sort, name, message) ?? meant(sort, name);
}

function insteadOf(sort: string, name: string): string | null {
  const entry = COMPANION_API.absent.find(({ name: absent }) => {
    if (sort === 'method') return absent === `:${name}`;
    if (sort === 'field') return absent.endsWith(`.${name}`) || absent === `:${name}`;
    return absent === name;
  });
  return entry === undefined ? null : `there is none; ${entry.instead}`;
}

function misplaced(sort: string, name: string, message: string): string | null {
  if (sort === 'global' && message.includes('to call') && METHODS.includes(name)) {
    return `${name} is a method: write ai:${name}(...)`;
  }
  if (sort === 'method' && FUNCTIONS.includes(name)) return `${name} is a function: write ${name}(...)`;
  if (sort === 'global' && WORLD_GLOBALS.includes(name)) return `${name} is set only inside ${ENTRY_POINT}`;
  return null;
}

function meant(sort: string, name: string): string | null {
  const candidates = CANDIDATES[sort] ?? [];
  if (candidates.includes(name)) return null;
  const near = nearest(name, candidates);
  return near === null ? null : `did you mean '${near}'?`;
}

function namesOfCalls(form: 'method' | 'function'): readonly string[] {
  return COMPANION_API.calls.filter((call) => call.form === form).map(({ name }) => name);
}
