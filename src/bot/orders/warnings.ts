import { inspect } from '../../companion/guardrails/inspect.ts';
import { LIMITS } from '../../sandbox/api/limits.ts';
import type { Say } from '../words/say.ts';

/** More of them say nothing new. */
const SHOWN = 3;

/**
 * What most likely does not do what was meant in a program that may run, for who looks at it: a line each, with the lines
 * of the program as it is given here. Looked for in this process, so that nothing has to be believed.
 */
export function warningLines(source: string, say: Say): readonly string[] {
  const inspected = inspect(source, { sourceCharacters: LIMITS.sourceCharacters.most });
  if (!inspected.ok) return [];
  return inspected.inspection.warnings
    .slice(0, SHOWN)
    .flatMap(({ rule, line }) =>
      isWarned(rule) && line !== null ? [`⚠️ ${say(`warning.${rule}`, { line })}`] : [],
    );
}

const WARNED = ['unused-path', 'state-resets', 'name-as-position', 'zero-based'] as const;

function isWarned(rule: string): rule is (typeof WARNED)[number] {
  return WARNED.some((one) => one === rule);
}
