import type { Chunk } from 'luaparse';
import type { Limits } from '../../sandbox/api/limits.ts';
import { ENTRY_POINT } from '../../sandbox/api/table.ts';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import { isGlobal, nodesOf, parseProgram } from '../parse/parse-program.ts';
import { endlessLoops } from './endless-loops.ts';
import { type Finding, finding, type Inspection } from './finding.ts';
import { forbiddenNames, placeholders } from './names.ts';
import { readOnlyWrites } from './read-only.ts';
import { warningsFor } from './warnings.ts';

/** What can be said against a program without running it, or the fault that keeps it from being read. */
export type Inspected =
  | { readonly ok: true; readonly inspection: Inspection }
  | { readonly ok: false; readonly problem: Problem };

export function inspect(source: string, limits: Pick<Limits, 'sourceCharacters'>): Inspected {
  const length = [...source].length;
  if (length > limits.sourceCharacters) {
    const message = `the program has ${length} characters; at most ${limits.sourceCharacters} are allowed: write it shorter`;
    return { ok: true, inspection: { blocks: [finding('too-large', 'shape', null, message)], warnings: [] } };
  }
  const parsed = parseProgram(source);
  if (!parsed.ok) return parsed;
  const { chunk } = parsed;
  const blocks = [
    ...entryPoint(chunk),
    ...forbiddenNames(chunk),
    ...readOnlyWrites(chunk),
    ...endlessLoops(chunk),
    ...placeholders(chunk),
  ];
  return { ok: true, inspection: { blocks, warnings: warningsFor(chunk) } };
}

function entryPoint(chunk: Chunk): Finding[] {
  for (const node of nodesOf(chunk)) {
    if (node.type === 'FunctionDeclaration' && node.identifier !== null && isEntryPoint(node.identifier)) {
      return [];
    }
    if (node.type === 'AssignmentStatement' && node.variables.some(isEntryPoint)) return [];
  }
  const local = [...nodesOf(chunk)].find(
    (node) =>
      node.type === 'FunctionDeclaration' &&
      node.isLocal &&
      node.identifier?.type === 'Identifier' &&
      node.identifier.name === ENTRY_POINT,
  );
  const message =
    local === undefined
      ? `${ENTRY_POINT} is missing: define function ${ENTRY_POINT}(player, ai, monsters, items)`
      : `${ENTRY_POINT} is local: leave "local" out, so that it can be called`;
  return [finding('no-entry-point', 'shape', local ?? null, message)];
}

/** `update_func`, or `_G.update_func` and the like. */
function isEntryPoint(node: Parameters<typeof isGlobal>[0]): boolean {
  if (isGlobal(node)) return node.name === ENTRY_POINT;
  if (node.type === 'MemberExpression') return isTable(node.base) && node.identifier.name === ENTRY_POINT;
  return node.type === 'IndexExpression' && isTable(node.base);
}

function isTable(node: Parameters<typeof isGlobal>[0]): boolean {
  return isGlobal(node) && (node.name === '_G' || node.name === '_ENV');
}
