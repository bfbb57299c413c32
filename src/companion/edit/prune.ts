import type { Chunk, FunctionDeclaration, LocalStatement, Node } from 'luaparse';
import { nodesOf, parseProgram, rangeOf } from '../parse/parse-program.ts';

/**
 * A program without the local functions and plain values at its top that nothing names; the same text where there are
 * none. What it does stays as it is: making a function or a plain value does nothing.
 */
export function withoutUnused(source: string): string {
  const parsed = parseProgram(source);
  if (!parsed.ok) return source;
  const unused = unusedIn(parsed.chunk)[0];
  if (unused === undefined) return source;
  const [from, to] = rangeWithComment(unused, source);
  const rest = `${source.slice(0, from)}${source.slice(to).replace(/^[ \t;]*\n/, '')}`;
  // One may have been the only user of another.
  return withoutUnused(rest.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, ''));
}

function unusedIn(chunk: Chunk): Node[] {
  const uses = new Map<string, number>();
  for (const node of nodesOf(chunk)) {
    if (node.type === 'Identifier') uses.set(node.name, (uses.get(node.name) ?? 0) + 1);
  }
  return chunk.body.filter((statement) => {
    const name = declaredBy(statement);
    if (name === null) return false;
    const inside = [...nodesOf(statement)].filter((node) => node.type === 'Identifier' && node.name === name);
    // Also a function that only calls itself. A name that stands anywhere else counts as used, whatever it names there.
    return uses.get(name) === inside.length;
  });
}

/** The one local name that a statement only makes; null where it does, or may do, anything else. */
function declaredBy(statement: Node): string | null {
  if (isLocalFunction(statement)) {
    return statement.identifier?.type === 'Identifier' ? statement.identifier.name : null;
  }
  if (!isLocal(statement) || statement.variables.length !== 1) return null;
  return statement.init.every(({ type }) => PLAIN.includes(type))
    ? (statement.variables[0]?.name ?? null)
    : null;
}

const PLAIN: readonly string[] = ['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'NilLiteral'];

function isLocalFunction(node: Node): node is FunctionDeclaration {
  return node.type === 'FunctionDeclaration' && node.isLocal;
}

function isLocal(node: Node): node is LocalStatement {
  return node.type === 'LocalStatement';
}

/** With the comment right above it. */
function rangeWithComment(node: Node, source: string): readonly [number, number] {
  const [from, to] = rangeOf(node);
  const above = /(?:^|\n)((?:[ \t]*--(?!\[=*\[)[^\n]*\n)+)$/.exec(source.slice(0, from));
  return [from - (above?.[1]?.length ?? 0), to];
}
