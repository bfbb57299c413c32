import type { Chunk, FunctionDeclaration, LocalStatement, Node, Statement } from 'luaparse';
import { ENTRY_POINT } from '../../sandbox/api/table.ts';
import { childrenOf, nodesOf } from '../parse/parse-program.ts';
import { type Finding, finding } from './finding.ts';

const PATHS: readonly string[] = ['find_path_to', 'find_path_astar'];
const PLACES: readonly string[] = [
  'find_path_to',
  'find_path_astar',
  'distance_to',
  'manhattan',
  'valid_move',
];

/** What runs but most likely does not do what was meant. */
export function warningsFor(chunk: Chunk): Finding[] {
  return [...nodesOf(chunk)].flatMap((node) => [
    ...unusedPath(node),
    ...nameAsPosition(node),
    ...zeroBased(node),
    ...(isEntryPoint(node) ? stateThatResets(node) : []),
  ]);
}

function unusedPath(node: Node): Finding[] {
  if (node.type !== 'CallStatement') return [];
  const name = calledName(node.expression);
  if (name === null || !PATHS.includes(name)) return [];
  const message = `what ${name} found is not used: local path = ai:find_path_to(target), then ai:move(path[1]) if #path > 0`;
  return [finding('unused-path', 'shape', node, message)];
}

function nameAsPosition(node: Node): Finding[] {
  const name = calledName(node);
  if (name === null || !PLACES.includes(name)) return [];
  const first =
    node.type === 'StringCallExpression'
      ? node.argument
      : node.type === 'CallExpression'
        ? node.arguments.find(({ type }) => type === 'StringLiteral')
        : undefined;
  if (first === undefined) return [];
  const message = `${name} needs an entity or a position, not a name: look it up in items or monsters first`;
  return [finding('name-as-position', 'error', node, message)];
}

function zeroBased(node: Node): Finding[] {
  if (node.type === 'IndexExpression' && isNumber(node.index, 0) && isListName(node.base)) {
    return [finding('zero-based', 'shape', node, 'lists begin at 1: write [1] for the first')];
  }
  if (node.type === 'ForNumericStatement' && isNumber(node.start, 0) && endsOneEarly(node.end)) {
    return [finding('zero-based', 'shape', node, 'lists begin at 1: count from 1 to #list')];
  }
  return [];
}

/** Lists of the API, or what is named like one. */
function isListName(node: Node): boolean {
  return node.type === 'Identifier' && /^(path|maze|\w*(s|list|queue))$/.test(node.name);
}

/** `#list - 1`. */
function endsOneEarly(node: Node): boolean {
  return (
    node.type === 'BinaryExpression' &&
    node.operator === '-' &&
    isNumber(node.right, 1) &&
    node.left.type === 'UnaryExpression' &&
    node.left.operator === '#'
  );
}

function isNumber(node: Node, value: number): boolean {
  return node.type === 'NumericLiteral' && node.value === value;
}

function isEntryPoint(node: Node): node is FunctionDeclaration {
  return (
    node.type === 'FunctionDeclaration' &&
    node.identifier?.type === 'Identifier' &&
    node.identifier.name === ENTRY_POINT
  );
}

/** `local turns = 0` inside update_func, counted on outside of any loop: it is 0 again in the next tick. */
function stateThatResets(entry: FunctionDeclaration): Finding[] {
  const counted = countedOutsideLoops(entry.body);
  return entry.body
    .filter((node): node is LocalStatement => node.type === 'LocalStatement')
    .flatMap((node) =>
      node.variables
        .filter(({ name }, index) => counted.has(name) && node.init[index]?.type === 'NumericLiteral')
        .map(({ name }) =>
          finding(
            'state-resets',
            'shape',
            node,
            `${name} begins anew in every tick: put "local ${name}" above update_func to keep it`,
          ),
        ),
    );
}

/** Variables with `x = x + something`, in branches too but in no loop and no inner function. */
function countedOutsideLoops(body: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const waiting: Node[] = [...body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (/^(While|Repeat|ForNumeric|ForGeneric)Statement$|^FunctionDeclaration$/.test(node.type)) continue;
    if (node.type === 'AssignmentStatement') {
      const [target] = node.variables;
      const [value] = node.init;
      const isCounted =
        target?.type === 'Identifier' &&
        value?.type === 'BinaryExpression' &&
        value.left.type === 'Identifier' &&
        value.left.name === target.name;
      if (isCounted) names.add(target.name);
    }
    waiting.push(...childrenOf(node));
  }
  return names;
}

function calledName(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'StringCallExpression') return null;
  if (node.base.type === 'MemberExpression') return node.base.identifier.name;
  return node.base.type === 'Identifier' ? node.base.name : null;
}
