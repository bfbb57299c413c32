import type { Chunk, Expression, Node, Statement } from 'luaparse';
import { childrenOf, nodesOf } from '../parse/parse-program.ts';
import { type Finding, finding } from './finding.ts';

/** Loops that nothing in the program can end: update_func has to come back in every tick. */
export function endlessLoops(chunk: Chunk): Finding[] {
  const findings: Finding[] = [];
  for (const node of nodesOf(chunk)) {
    const endless =
      (node.type === 'WhileStatement' && isAlways(node.condition, true)) ||
      (node.type === 'RepeatStatement' && isAlways(node.condition, false));
    if (!endless || hasExit(node.body)) continue;
    const message =
      'this loop never ends: update_func is called every tick, so do one step and come back; keep what is to be remembered in a local above update_func';
    findings.push(finding('endless-loop', 'instructions', node, message));
  }
  return findings;
}

function isAlways(condition: Expression, value: boolean): boolean {
  switch (condition.type) {
    case 'BooleanLiteral':
      return condition.value === value;
    case 'NilLiteral':
      return !value;
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'TableConstructorExpression':
      return value;
    default:
      return false;
  }
}

/** Whether a way leads out: a break of this loop, a return, a goto, or an error. */
function hasExit(body: readonly Statement[]): boolean {
  const waiting: { readonly node: Node; readonly inLoop: boolean }[] = body.map((node) => ({
    node,
    inLoop: false,
  }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, inLoop } = next;
    if (node.type === 'ReturnStatement' || node.type === 'GotoStatement') return true;
    if (node.type === 'BreakStatement' && !inLoop) return true;
    if (node.type === 'CallExpression' && node.base.type === 'Identifier' && node.base.name === 'error') {
      return true;
    }
    // What an inner function does ends that function only.
    if (node.type === 'FunctionDeclaration') continue;
    const isLoop = /^(While|Repeat|ForNumeric|ForGeneric)Statement$/.test(node.type);
    waiting.push(...childrenOf(node).map((child) => ({ node: child, inLoop: inLoop || isLoop })));
  }
  return false;
}
