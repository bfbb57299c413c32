import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import { parseProgram } from '../parse/parse-program.ts';

/** The program in a model's answer, or why there is none to speak of. */
export type Extracted =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Takes the program out of a text: thoughts go, and fences and the words around them. Of several blocks the one
 * that defines `update_func` counts, the last of them where there are more, since models correct themselves
 * downwards; blocks that only parse together belong together. What was cut off before its last `end`s gets them.
 */
export function extract(text: string): Extracted {
  const plain = withoutThoughts(text);
  if (plain.trim() === '') return refused('the answer is empty: answer with the program');
  const source = completed(chosen(plain).trim());
  if (!/\bupdate_func\b/.test(source)) {
    return refused('the answer holds no program: define function update_func(player, ai, monsters, items)');
  }
  const placeholder = placeholderIn(source);
  if (placeholder !== null) {
    const message = `line ${placeholder.line}: "${placeholder.text}" stands in place of code: write all of it`;
    return { ok: false, problem: { code: 'shape', message, line: placeholder.line } };
  }
  return { ok: true, source: `${source}\n` };
}

function refused(message: string): Extracted {
  return { ok: false, problem: { code: 'shape', message, line: null } };
}

/** A text without the thoughts of the model that wrote it; also of one that never ends, and of one whose beginning is missing. */
export function withoutThoughts(text: string): string {
  const whole = text.replace(/<(think|thinking)>[\s\S]*?<\/\1>/gi, '');
  const tail = whole.replace(/^[\s\S]*<\/(?:think|thinking)>/i, '');
  return tail.replace(/<(?:think|thinking)>[\s\S]*$/i, '').replace(/<\|[a-z_]+\|>/gi, '');
}

function chosen(text: string): string {
  const blocks = fencedBlocks(text);
  if (blocks.length === 0) return withoutChatter(text);
  const defining = blocks.filter((block) => /\bupdate_func\b/.test(block));
  const last = defining.at(-1);
  if (last === undefined) return blocks.join('\n\n');
  if (blocks.length > 1 && defining.length === 1 && !isProgram(last) && isProgram(blocks.join('\n\n'))) {
    return blocks.join('\n\n');
  }
  return [...defining].reverse().find(isProgram) ?? last;
}

/** What stands between fences of backticks or tildes; the last one may be open. */
function fencedBlocks(text: string): string[] {
  const blocks: string[] = [];
  let open: { readonly fence: string; readonly lines: string[] } | null = null;
  for (const line of text.split('\n')) {
    const fence: string | undefined = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (open === null) {
      if (fence !== undefined) open = { fence, lines: [] };
    } else if (fence?.startsWith(open.fence) && /^\s*[`~]+\s*$/.test(line)) {
      blocks.push(open.lines.join('\n'));
      open = null;
    } else {
      open.lines.push(line);
    }
  }
  if (open?.lines.some((line) => line.trim() !== '')) blocks.push(open.lines.join('\n'));
  return blocks;
}

/** Without fences: from the first line of code on, to the last one with which it parses. */
function withoutChatter(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\s*(--|local\b|function\b|[A-Za-z_][\w.]*\s*=[^=])/.test(line));
  if (first === -1) return text;
  const code = lines.slice(first);
  const ends = code.flatMap((line, index) => (/^end\b/.test(line) ? [index] : [])).reverse();
  const whole = code.join('\n');
  if (isProgram(whole)) return whole;
  const upTo = ends.map((index) => code.slice(0, index + 1).join('\n')).find(isProgram);
  return upTo ?? whole;
}

const MOST_MISSING_ENDS = 4;

/** Adds the `end`s that a cut-off program lacks, if that makes a program of it. */
function completed(source: string): string {
  if (isProgram(source)) return source;
  for (let missing = 1; missing <= MOST_MISSING_ENDS; missing++) {
    const longer = `${source}${'\nend'.repeat(missing)}`;
    if (isProgram(longer)) return longer;
  }
  return source;
}

function isProgram(source: string): boolean {
  return parseProgram(source).ok;
}

/** A comment that promises code, or dots where code should be. */
function placeholderIn(source: string): { readonly line: number; readonly text: string } | null {
  const lines = source.split('\n');
  const line = lines.findIndex((text) => PLACEHOLDER.test(text));
  return line === -1 ? null : { line: line + 1, text: (lines[line] ?? '').trim().slice(0, 60) };
}

const PLACEHOLDER =
  /--.*\b(TODO|FIXME|your (code|logic) here|rest of the (code|function|program)|implement (this|me|the rest)|add (your )?(code|logic) here|same as (above|before)|existing code)\b|^\s*(--\s*)?(\.\.\.|…)\s*$/i;
