import type { Chunk, Node } from 'luaparse';
import { nodesOf } from '../parse/parse-program.ts';

const FIGHTERS: readonly string[] = ['player', 'ai'];
const LISTS: readonly string[] = ['players', 'companions', 'monsters', 'items'];

/** Tells which expressions surely are entities: `ai`, `monsters[1]`, or `m` in `for _, m in ipairs(monsters)`. */
export function entityTest(chunk: Chunk): (node: Node) => boolean {
  const ownNames = new Set<string>();
  const walked = new Set<string>();
  for (const node of nodesOf(chunk)) {
    if (node.type === 'LocalStatement') for (const { name } of node.variables) ownNames.add(name);
    if (node.type === 'ForNumericStatement') ownNames.add(node.variable.name);
    if (node.type === 'ForGenericStatement') {
      const second = node.variables[1]?.name;
      const [call] = node.iterators;
      const isOfList =
        call?.type === 'CallExpression' && call.arguments[0] !== undefined && isList(call.arguments[0]);
      if (second !== undefined) (isOfList ? walked : ownNames).add(second);
    }
  }
  return (node) => {
    if (node.type === 'Identifier') {
      return !ownNames.has(node.name) && (FIGHTERS.includes(node.name) || walked.has(node.name));
    }
    return node.type === 'IndexExpression' && isList(node.base) && !isOwnList(node.base, ownNames);
  };
}

function isList(node: Node): boolean {
  return node.type === 'Identifier' && LISTS.includes(node.name);
}

function isOwnList(node: Node, ownNames: ReadonlySet<string>): boolean {
  return node.type === 'Identifier' && ownNames.has(node.name);
}
