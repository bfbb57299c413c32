import type { Chunk, Node } from 'luaparse';
import { COMPANION_API } from '../../sandbox/api/table.ts';
import { isGlobal, nodesOf } from '../parse/parse-program.ts';
import { type Finding, finding } from './finding.ts';

/** What stands for what is not there, by how it is written. */
const ABSENT: ReadonlyMap<string, string> = new Map(
  COMPANION_API.absent.map(({ name, instead }) => [name, instead] as const),
);

/** Not in the API's list of what models try, but no way around it either. */
const UNSPEAKABLE: ReadonlyMap<string, string> = new Map([
  ['_ENV', 'use globals and locals as they are'],
  ['getfenv', 'use globals and locals as they are'],
  ['setfenv', 'use globals and locals as they are'],
  ['newproxy', 'use plain tables and functions'],
]);

/** Names of what no program gets, whether or not the line would ever run. */
export function forbiddenNames(chunk: Chunk): Finding[] {
  const own = namesDefined(chunk);
  const findings: Finding[] = [];
  for (const node of nodesOf(chunk)) {
    if (isGlobal(node) && !own.fields.has(node)) {
      const absent = own.globals.has(node.name) ? undefined : ABSENT.get(node.name);
      const instead = absent ?? UNSPEAKABLE.get(node.name);
      if (instead !== undefined) {
        findings.push(finding('forbidden-name', 'forbidden', node, `there is no ${node.name}: ${instead}`));
      }
    }
    if (node.type === 'MemberExpression') findings.push(...memberFindings(node, own.members));
  }
  return onePerLine(findings);
}

function memberFindings(
  node: Extract<Node, { type: 'MemberExpression' }>,
  members: ReadonlySet<string>,
): Finding[] {
  const { name } = node.identifier;
  if (node.indexer === ':' && !members.has(name)) {
    const instead = ABSENT.get(`:${name}`);
    if (instead !== undefined) {
      return [finding('no-such-method', 'forbidden', node, `there is no method ${name}: ${instead}`)];
    }
  }
  if (!isGlobal(node.base)) return [];
  const instead = ABSENT.get(`${node.base.name}.${name}`);
  const path = `${node.base.name}.${name}`;
  return instead === undefined || members.has(name)
    ? []
    : [finding('forbidden-name', 'forbidden', node, `there is no ${path}: ${instead}`)];
}

interface Defined {
  /** Globals that the program sets itself. */
  readonly globals: ReadonlySet<string>;
  /** Fields and methods that it sets on anything. */
  readonly members: ReadonlySet<string>;
  /** Identifiers that are names of fields, not variables. */
  readonly fields: ReadonlySet<Node>;
}

function namesDefined(chunk: Chunk): Defined {
  const globals = new Set<string>();
  const members = new Set<string>();
  const fields = new Set<Node>();
  const define = (target: Node): void => {
    if (isGlobal(target)) globals.add(target.name);
    if (target.type === 'MemberExpression') members.add(target.identifier.name);
  };
  for (const node of nodesOf(chunk)) {
    if (node.type === 'AssignmentStatement') for (const target of node.variables) define(target);
    if (node.type === 'FunctionDeclaration' && node.identifier !== null) define(node.identifier);
    if (node.type === 'MemberExpression') fields.add(node.identifier);
    if (node.type === 'TableKeyString') {
      fields.add(node.key);
      members.add(node.key.name);
    }
    if (node.type === 'GotoStatement' || node.type === 'LabelStatement') fields.add(node.label);
  }
  return { globals, members, fields };
}

/** `...` outside of a function that takes more parameters: a model's way to leave something out. */
export function placeholders(chunk: Chunk): Finding[] {
  const all = new Set<Node>([...nodesOf(chunk)].filter(({ type }) => type === 'VarargLiteral'));
  if (all.size === 0) return [];
  for (const node of nodesOf(chunk)) {
    if (node.type !== 'FunctionDeclaration') continue;
    if (!node.parameters.some(({ type }) => type === 'VarargLiteral')) continue;
    for (const inner of nodesOf(node)) all.delete(inner);
  }
  return [...all].map((node) =>
    finding('placeholder', 'shape', node, '"..." stands in place of code: write all of it'),
  );
}

/** The same name again on the same line says nothing new. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ message }) => !seen.has(message) && seen.add(message));
}
