import { nodesOf, parseProgram } from '../parse/parse-program.ts';

/** How a program reads, in figures. */
export interface Quality {
  /** With something on them. */
  readonly lines: number;
  readonly functions: number;
  /** Places where it goes one way or the other: if, elseif, and, or, loops. */
  readonly branches: number;
  /** Lines with a comment, as a part of all lines. */
  readonly commentRatio: number;
  /** Lines of code that stand there more than once, counted from the second one on. */
  readonly duplicateLines: number;
  /** 0 to 100; 100 is short, plain and without repetition. */
  readonly score: number;
}

/** Shorter ones are no repetition worth a word: "end", "return". */
const LEAST_CHARACTERS = 12;
/** Up to here a program costs no points for its length. */
const SHORT = 40;

export function qualityOf(source: string): Quality {
  const written = source.split('\n').filter((line) => line.trim() !== '');
  const lines = written.length;
  const comments = written.filter((line) => line.includes('--')).length;
  const code = written.map((line) => line.replace(/--.*$/, '').trim());
  const worthy = code.filter((line) => line.length >= LEAST_CHARACTERS);
  const duplicateLines = worthy.length - new Set(worthy).size;
  const { functions, branches } = countNodes(source);
  const commentRatio = lines === 0 ? 0 : round(comments / lines);
  const penalty =
    Math.max(0, lines - SHORT) * 0.3 +
    duplicateLines * 2 +
    Math.max(0, branches - functions * 6) * 1.5 +
    (comments === 0 ? 5 : 0);
  return {
    lines,
    functions,
    branches,
    commentRatio,
    duplicateLines,
    score: Math.max(0, Math.round(100 - penalty)),
  };
}

function countNodes(source: string): { functions: number; branches: number } {
  const parsed = parseProgram(source);
  let functions = 0;
  let branches = 0;
  if (!parsed.ok) return { functions, branches };
  for (const { type } of nodesOf(parsed.chunk)) {
    if (type === 'FunctionDeclaration') functions++;
    if (
      /^(IfClause|ElseifClause|LogicalExpression|(While|Repeat|ForNumeric|ForGeneric)Statement)$/.test(type)
    ) {
      branches++;
    }
  }
  return { functions, branches };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
