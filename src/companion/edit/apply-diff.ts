import { applyPatch, createTwoFilesPatch } from 'diff';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import { extract, withoutThoughts } from '../extract/extract.ts';

/** A program after an edit, and what changed, as a unified diff for people. */
export type Edited =
  | { readonly ok: true; readonly source: string; readonly diff: string; readonly by: 'diff' | 'replacement' }
  | { readonly ok: false; readonly problem: Problem };

/** Lines around a change that may differ from the program: models count and copy carelessly. */
const FUZZ = 2;

/** Applies a model's answer to a program: a unified diff where it holds one that fits, else the whole program in it. */
export function applyEdit(program: string, answer: string): Edited {
  const patched = diffsIn(answer)
    .map((diff) => patch(program, diff))
    .find((one) => one !== null);
  if (patched !== undefined && patched !== null) {
    return { ok: true, source: patched, diff: diffOf(program, patched), by: 'diff' };
  }
  const extracted = extract(withoutDiffs(answer));
  if (!extracted.ok) return { ok: false, problem: noEdit(answer) ?? extracted.problem };
  const { source } = extracted;
  return { ok: true, source, diff: diffOf(program, source), by: 'replacement' };
}

/** What changed from one program to another, with three lines around each change. */
export function diffOf(before: string, after: string): string {
  const text = createTwoFilesPatch('before', 'after', before, after, undefined, undefined, { context: 3 });
  // The library begins with a line of "=".
  return text.replace(/^=+\n/, '');
}

function patch(program: string, diff: string): string | null {
  try {
    const patched = applyPatch(program, diff, { fuzzFactor: FUZZ });
    return patched === false || patched === program ? null : patched;
  } catch {
    // The library throws where the text is no diff at all.
    return null;
  }
}

const DIFF_BLOCK = /```(?:diff|patch)?[ \t]*\n((?:(?!```)[\s\S])*?^@@[\s\S]*?)```/gm;

/** Fenced diffs, or the answer itself where it is one. Line counts are made right: models get them wrong. */
function diffsIn(answer: string): string[] {
  const plain = withoutThoughts(answer);
  const blocks = [...plain.matchAll(DIFF_BLOCK)].map(([, block]) => block ?? '');
  const bare =
    /^@@ /m.test(plain) && blocks.length === 0 ? [plain.slice(plain.search(/^(?:--- |@@ )/m))] : [];
  return [...blocks, ...bare].map(recounted);
}

function withoutDiffs(answer: string): string {
  return withoutThoughts(answer).replace(DIFF_BLOCK, '');
}

/** Only the hunks, each with the number of lines that it has. */
function recounted(diff: string): string {
  const hunks = diff
    .split(/^(?=@@)/m)
    .filter((hunk) => hunk.startsWith('@@'))
    .map((hunk) => {
      const [head = '', ...rest] = hunk.replace(/\n+$/, '').split('\n');
      // An empty line of a hunk is an unchanged one whose blank was lost.
      const lines = rest.map((line) => (line === '' ? ' ' : line)).filter((line) => /^[ +-]/.test(line));
      const count = (marks: string): number => lines.filter((line) => marks.includes(line[0] ?? '')).length;
      const from = /^@@ -(\d+)/.exec(head)?.[1] ?? '1';
      const to = /\+(\d+)/.exec(head)?.[1] ?? from;
      return [`@@ -${from},${count(' -')} +${to},${count(' +')} @@`, ...lines].join('\n');
    });
  return `--- before\n+++ after\n${hunks.join('\n')}\n`;
}

function noEdit(answer: string): Problem | null {
  if (!/^@@/m.test(answer)) return null;
  const message =
    'the diff does not fit the program: copy the lines around each change exactly, or answer with the whole program';
  return { code: 'shape', message, line: null };
}
