import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseRow, type Row } from '../rows.ts';

const HERE = new URL('../', import.meta.url).pathname;

/** The forms that a verb phrase is put into sentences in: "grab", "grabbing", "grabs", "grabbed". */
export const FORMS = ['base', 'ing', 'third', 'done'] as const;
export type Form = (typeof FORMS)[number];

/** A verb phrase that means one step. */
export interface Phrase {
  readonly forms: Readonly<Record<Form, string>>;
  readonly plan: string;
}

/** How phrases are joined to an order, with placeholders such as `{A}`, `{S.ing}`, `{W}`; the plan has the bare letters. */
export interface Joint {
  readonly text: string;
  readonly plan: string;
}

/**
 * The rows of every author, by the author's name: of those who wrote for the plan language (`authors`), and of those who
 * wrote as players, before they knew of it (`players`). Throws an Error that names the first line that is none.
 */
export function readAuthors(
  folders: readonly ('authors' | 'players')[] = ['authors', 'players'],
): ReadonlyMap<string, readonly Row[]> {
  return new Map(folders.flatMap(filesOf).map((file) => [basename(file, '.txt'), rowsOf(file)]));
}

/** Clauses that fit after "if", each with its condition in place of a plan. */
export function readConditions(): readonly Row[] {
  return filesOf('fragments/conditions')
    .flatMap(linesOf)
    .map(({ line, at }) => {
      const row = rowAt(line.replace(/^(.*) => (.*)$/, 'if $1 => if $2 then come end'), at);
      return {
        order: row.order.replace(/^if /, ''),
        plan: row.plan.replace(/^if (.*) then come end$/, '$1'),
      };
    });
}

/** Verb phrases, each in all its forms. */
export function readPhrases(): readonly Phrase[] {
  return linesOf(join(HERE, 'fragments/phrases.txt')).map(({ line, at }) => {
    const [words = '', plan = ''] = line.split(' => ');
    const rows = words.split(' | ').map((form) => rowAt(`${form} => ${plan}`, at));
    const [base, ing, third, done] = rows.map(({ order }) => order);
    if (base === undefined || ing === undefined || third === undefined || done === undefined) {
      throw new Error(`${at}: a phrase has ${FORMS.length} forms`);
    }
    return { forms: { base, ing, third, done }, plan: rows[0]?.plan ?? '' };
  });
}

/** Sentences around one phrase that do not change what it means, with a placeholder such as `{base}`. */
export function readFrames(): readonly string[] {
  return linesOf(join(HERE, 'fragments/frames.txt')).map(({ line }) => line);
}

export function readJoints(): readonly Joint[] {
  return linesOf(join(HERE, 'fragments/joints.txt')).map(({ line, at }) => {
    const [text, plan] = line.split(' => ');
    if (text === undefined || plan === undefined) throw new Error(`${at}: a joint is TEXT => PLAN`);
    return { text, plan };
  });
}

/** The orders of all suites: what the product is measured with is never trained on. */
export function readSuites(): readonly string[] {
  return filesOf('../test/eval')
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line): unknown => JSON.parse(line))
    .flatMap((one) =>
      typeof one === 'object' && one !== null && 'order' in one && typeof one.order === 'string'
        ? [one.order]
        : [],
    );
}

function filesOf(folder: string): string[] {
  return readdirSync(join(HERE, folder))
    .sort()
    .map((file) => join(HERE, folder, file));
}

function rowsOf(file: string): Row[] {
  return linesOf(file).map(({ line, at }) => rowAt(line, at));
}

function rowAt(line: string, at: string): Row {
  const row = parseRow(line);
  if (!row.ok) throw new Error(`${at}: ${row.message}`);
  return { order: row.order, plan: row.plan };
}

/** A file's lines but for comments, each with where it is. */
function linesOf(file: string): { readonly line: string; readonly at: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), at: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
}
