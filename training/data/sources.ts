import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseRow, type Row } from '../rows.ts';

const HERE = new URL('../', import.meta.url).pathname;

/** The rows of every author, by the author's name; throws an Error that names the first line that is none. */
export function readAuthors(): ReadonlyMap<string, readonly Row[]> {
  return new Map(filesOf('authors').map((file) => [basename(file, '.txt'), rowsOf(file, (line) => line)]));
}

/** Clauses that fit after "if", each with its condition in place of a plan. */
export function readConditions(): readonly Row[] {
  const asOrders = (line: string): string =>
    line.replace(/^([^#].*) => (.*)$/, 'if $1 => if $2 then come end');
  return filesOf('fragments')
    .flatMap((file) => rowsOf(file, asOrders))
    .map(({ order, plan }) => ({
      order: order.replace(/^if /, ''),
      plan: plan.replace(/^if (.*) then come end$/, '$1'),
    }));
}

function filesOf(folder: string): string[] {
  return readdirSync(join(HERE, folder))
    .sort()
    .map((file) => join(HERE, folder, file));
}

function rowsOf(file: string, change: (line: string) => string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const row = parseRow(change(line));
      if (!row.ok) throw new Error(`${file}:${index + 1}: ${row.message}`);
      return [{ order: row.order, plan: row.plan }];
    });
}
