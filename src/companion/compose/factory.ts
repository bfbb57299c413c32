import type { Chunk, FunctionDeclaration, Node } from 'luaparse';
import { COMPANION_API, ENTRY_POINT } from '../../sandbox/api/table.ts';
import { isGlobal, nodesOf, parseProgram, rangeOf } from '../parse/parse-program.ts';
import { indented } from './lua-text.ts';

/** A program read for putting into a larger one. */
export interface Piece {
  readonly source: string;
  /** Globals that it sets; they become its own. */
  readonly sets: readonly string[];
  /** How often it says what its entry point is. */
  readonly entryPoints: number;
  readonly functions: readonly LocalFunction[];
}

/** A local function at the top of a program that keeps nothing: the same text does the same in any program. */
export interface LocalFunction {
  readonly name: string;
  readonly text: string;
  /** Other ones that it calls. */
  readonly calls: readonly string[];
  readonly range: readonly [number, number];
}

export type ReadPiece =
  | { readonly ok: true; readonly piece: Piece }
  | { readonly ok: false; readonly message: string };

const WORLD: readonly string[] = COMPANION_API.globals.map(({ name }) => name);

export function readPiece(source: string): ReadPiece {
  const parsed = parseProgram(source);
  if (!parsed.ok) return { ok: false, message: parsed.problem.message };
  const { chunk } = parsed;
  if (chunk.body.some(({ type }) => type === 'ReturnStatement')) {
    return { ok: false, message: 'the program returns something outside of its functions: leave that out' };
  }
  const set = globalsSet(chunk);
  const entryPoints = set.filter((name) => name === ENTRY_POINT).length;
  if (entryPoints === 0) return { ok: false, message: `the program does not define ${ENTRY_POINT}` };
  const sets = [...new Set(set)].filter((name) => !WORLD.includes(name));
  return { ok: true, piece: { source, sets, entryPoints, functions: pureFunctions(chunk, source, sets) } };
}

/** The piece as a function that begins it anew and gives its entry point. */
export function factoryText(name: string, piece: Piece, shared: ReadonlySet<string>): string {
  const cut = piece.functions.filter((one) => shared.has(one.text));
  let body = piece.source;
  for (const { range } of [...cut].sort((a, b) => b.range[0] - a.range[0])) {
    body = body.slice(0, range[0]) + body.slice(range[1]).replace(/^\n+/, '');
  }
  // Who exchanges the entry point while running is heard too.
  const entry = piece.entryPoints === 1 ? ENTRY_POINT : `function(...) return ${ENTRY_POINT}(...) end`;
  const lines = [`local ${piece.sets.join(', ')}`, tidied(body), `return ${entry}`];
  return `local function ${name}()\n${indented(lines.join('\n'))}\nend`;
}

/** Without the blanks and comments about the order at its beginning. */
function tidied(source: string): string {
  return source.replace(/\n{3,}/g, '\n\n').trim();
}

function globalsSet(chunk: Chunk): string[] {
  const names: string[] = [];
  for (const node of nodesOf(chunk)) {
    if (node.type === 'AssignmentStatement') {
      names.push(...node.variables.filter(isGlobal).map(({ name }) => name));
    }
    if (node.type === 'FunctionDeclaration' && node.identifier !== null && isGlobal(node.identifier)) {
      names.push(node.identifier.name);
    }
  }
  return names;
}

/** Which functions can stand outside: all that they name is the API's, their own, or such a function. */
function pureFunctions(chunk: Chunk, source: string, sets: readonly string[]): LocalFunction[] {
  const state = new Set<string>(sets);
  for (const statement of chunk.body) {
    if (statement.type === 'LocalStatement') for (const { name } of statement.variables) state.add(name);
  }
  const exchanged = assignedNames(chunk);
  const found: LocalFunction[] = [];
  for (const statement of chunk.body) {
    if (statement.type !== 'FunctionDeclaration' || !statement.isLocal) continue;
    if (statement.identifier?.type !== 'Identifier') continue;
    const name = statement.identifier.name;
    const named = new Set(namesIn(statement));
    // A name that was declared twice cannot be told apart by its text.
    const isNew = !found.some((one) => one.name === name) && !state.has(name) && !exchanged.has(name);
    if (isNew && ![...named].some((one) => state.has(one) && !isDeclaredIn(statement, one))) {
      const range = withComment(source, rangeOf(statement));
      const calls = found.filter((one) => named.has(one.name)).map((one) => one.name);
      found.push({ name, text: source.slice(...range).trim(), calls, range });
    } else {
      state.add(name);
    }
  }
  return found;
}

function assignedNames(chunk: Chunk): Set<string> {
  const names = new Set<string>();
  for (const node of nodesOf(chunk)) {
    if (node.type !== 'AssignmentStatement') continue;
    for (const variable of node.variables) if (variable.type === 'Identifier') names.add(variable.name);
  }
  return names;
}

/** Names of variables that a function reads, writes or declares. */
function* namesIn(root: Node): Generator<string> {
  const skipped = new Set<Node>();
  for (const node of nodesOf(root)) {
    if (node.type === 'MemberExpression') skipped.add(node.identifier);
    if (node.type === 'TableKeyString') skipped.add(node.key);
    if (node.type === 'Identifier' && !skipped.has(node)) yield node.name;
  }
}

/** Whether every use of a name is of a parameter, which comes before all of them. */
function isDeclaredIn(root: FunctionDeclaration, name: string): boolean {
  return root.parameters.some((parameter) => parameter.type === 'Identifier' && parameter.name === name);
}

/** From the comment right above it on. */
function withComment(source: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const above = /(?:^|\n)((?:[ \t]*--(?!\[=*\[)[^\n]*\n)+)$/.exec(source.slice(0, from));
  return [from - (above?.[1]?.length ?? 0), to];
}
