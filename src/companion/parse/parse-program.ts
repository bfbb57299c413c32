import { type Chunk, type Node, parse } from 'luaparse';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';

/** A program as a tree, or why it is none. */
export type ParsedProgram =
  | { readonly ok: true; readonly chunk: Chunk }
  | { readonly ok: false; readonly problem: Problem };

/** Reads Lua 5.3; identifiers know whether they are local (`isLocal`), nodes know their line (`lineOf`). */
export function parseProgram(source: string): ParsedProgram {
  try {
    const chunk = parse(source, {
      luaVersion: '5.3',
      locations: true,
      ranges: true,
      scope: true,
      comments: true,
      encodingMode: 'none',
    });
    return { ok: true, chunk };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof RangeError) {
    return { code: 'syntax', message: 'the program nests too deep: write it flatter', line: null };
  }
  if (!(error instanceof SyntaxError)) throw error;
  const { line } = error as SyntaxError & { readonly line?: number };
  const message = error.message.replace(/^\[\d+:\d+\] /, '');
  const where = line === undefined ? '' : `line ${line}: `;
  return { code: 'syntax', message: where + message + hintFor(message), line: line ?? null };
}

/** What is most often meant where other languages' words stand. */
function hintFor(message: string): string {
  const hint = HINTS.find(([pattern]) => pattern.test(message))?.[1];
  return hint === undefined ? '' : `: ${hint}`;
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/near '<eof>'/, 'the program stops too early; is an "end" missing?'],
  [/unexpected symbol '!|near '!'/, 'write "not" or "~="'],
  [/'\+' expected|near '\+='|near '\+'/, 'write x = x + 1'],
  [/near '\{'/, 'blocks are "then ... end" and "do ... end"'],
  [/near '='/, 'compare with "=="'],
  [/unfinished string/, 'close the string on the same line'],
];

/** The line on which a node begins, 1-based. */
export function lineOf(node: Node): number | null {
  return node.loc?.start.line ?? null;
}

/** Where a node stands in the source, in UTF-16 units; the end is exclusive. */
export function rangeOf(node: Node): readonly [number, number] {
  return (node as Node & { readonly range: [number, number] }).range;
}

/** Whether an identifier names a global. */
export function isGlobal(node: Node): node is Extract<Node, { type: 'Identifier' }> {
  return node.type === 'Identifier' && !(node as Node & { readonly isLocal?: boolean }).isLocal;
}

/** Fields of a node that hold no node, or none that runs. */
const NO_NODES: ReadonlySet<string> = new Set(['type', 'loc', 'range', 'comments', 'globals']);

/** Guardrails walk the same tree many times; nothing changes it. */
const knownChildren = new WeakMap<Node, readonly Node[]>();

/** The nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  const known = knownChildren.get(node) ?? readChildren(node);
  knownChildren.set(node, known);
  return known;
}

function readChildren(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || NO_NODES.has(key)) continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) children.push(value);
      continue;
    }
    for (const one of value) if (isNode(one)) children.push(one);
  }
  return children;
}

/** A node and all below it, outer before inner, in the source's order; deep trees do no harm. */
export function* nodesOf(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...childrenOf(node).toReversed());
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
