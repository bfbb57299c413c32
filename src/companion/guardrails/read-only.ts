import type { Chunk } from 'luaparse';
import { COMPANION_API } from '../../sandbox/api/table.ts';
import { nodesOf } from '../parse/parse-program.ts';
import { entityTest } from './entities.ts';
import { type Finding, finding } from './finding.ts';

const INSTEAD: Readonly<Record<string, string>> = {
  position: 'move with ai:move(direction)',
  items: 'items are picked up by walking onto them, and dropped with ai:remove_item(name)',
};

/** Assignments to what only the rules of the game change. */
export function readOnlyWrites(chunk: Chunk): Finding[] {
  const isEntity = entityTest(chunk);
  const findings: Finding[] = [];
  for (const node of nodesOf(chunk)) {
    if (node.type !== 'AssignmentStatement') continue;
    for (const target of node.variables) {
      if (target.type !== 'MemberExpression' || !isEntity(target.base)) continue;
      const field = COMPANION_API.fields.find(({ name }) => name === target.identifier.name)?.name;
      if (field === undefined) continue;
      const instead =
        INSTEAD[field] ?? 'only the rules of the game change it; choose another name for a field of your own';
      findings.push(
        finding('read-only-field', 'forbidden', target, `${field} cannot be written: ${instead}`),
      );
    }
  }
  return findings;
}
