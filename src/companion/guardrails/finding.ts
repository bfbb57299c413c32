import type { Node } from 'luaparse';
import type { Problem, ProblemCode } from '../../sandbox/rehearsal/verdict.ts';
import { lineOf } from '../parse/parse-program.ts';

/** What the guardrails look for; the last four are for people's eyes only. */
export const RULES = [
  'too-large',
  'no-entry-point',
  'forbidden-name',
  'no-such-method',
  'read-only-field',
  'endless-loop',
  'placeholder',
  'unused-path',
  'state-resets',
  'name-as-position',
  'zero-based',
] as const;
export type Rule = (typeof RULES)[number];

/** Something in a program that must not, or need not, be as it is. */
export interface Finding extends Problem {
  readonly rule: Rule;
}

/** What the guardrails have against a program. */
export interface Inspection {
  /** The program must not run. */
  readonly blocks: readonly Finding[];
  /** It may run; a person who reads it wants to know. */
  readonly warnings: readonly Finding[];
}

export function finding(rule: Rule, code: ProblemCode, node: Node | null, message: string): Finding {
  const line = node === null ? null : lineOf(node);
  return { rule, code, line, message: line === null ? message : `line ${line}: ${message}` };
}
