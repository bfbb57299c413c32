import { readdirSync, readFileSync } from 'node:fs';
import type { Slots } from '../companion/slots.ts';
import { CATALOGUE } from '../game/model/catalogue.ts';
import { fillLua, fillWords } from '../library/template.ts';
import { createMachine } from '../sandbox/machine/machine.ts';

/** A program that somebody wrote by hand, and the orders that it fulfils. */
export interface FixedProgram {
  /** The file's name without `.lua`. */
  readonly id: string;
  readonly source: string;
  /** As people say them; at least one. */
  readonly orders: readonly string[];
  /** What the companion will do, as a sentence for people. */
  readonly does: string;
}

const FOLDER = new URL('../../library/', import.meta.url);
const ORDER = '-- Order: ';
const DOES = '-- Does: ';

/**
 * Reads every program of a folder: a `.lua` file that begins with lines `-- Order: ...` and `-- Does: ...`.
 *
 * @throws Error that names every file that is no good, and why.
 */
export function loadFixedPrograms(folder: URL = FOLDER): FixedProgram[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.lua'))
    .sort();
  const programs = files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return valuesFor(text).map((slots) => filled(parse(file, text), slots));
  });
  const problems = programs.flatMap(problemsOf);
  if (problems.length > 0) throw new Error(`Programs that cannot be used:\n${problems.join('\n')}`);
  return programs;
}

/** A program for each item or monster that its one slot may name; none for those with other slots. */
function valuesFor(text: string): Slots[] {
  const slots = new Set(text.match(/\{(?:item|monster|n|text)\d?\}/g));
  if (slots.size === 0) return [new Map()];
  if (slots.size > 1) return [];
  if (slots.has('{item}')) return Object.keys(CATALOGUE.items).map((name) => new Map([['I1', name]]));
  return slots.has('{monster}') ? Object.keys(CATALOGUE.monsters).map((name) => new Map([['M1', name]])) : [];
}

function filled({ id, source, orders, does }: FixedProgram, slots: Slots): FixedProgram {
  return {
    id,
    source: fillLua(source, slots),
    orders: orders.map((order) => fillWords(order, slots)),
    does: fillWords(does, slots),
  };
}

function parse(file: string, text: string): FixedProgram {
  const lines = text.split('\n');
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('--')),
  );
  const after = (mark: string): string[] =>
    header.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).trim());
  return {
    id: file.replace(/\.lua$/, ''),
    orders: after(ORDER),
    does: after(DOES).join(' '),
    source: lines.slice(header.length).join('\n').trim(),
  };
}

function problemsOf({ id, source, orders, does }: FixedProgram): string[] {
  const problems: string[] = [];
  if (orders.length === 0) problems.push(`${id}.lua: begin it with a line "${ORDER}..."`);
  if (does === '') problems.push(`${id}.lua: say what it does in a line "${DOES}..." at its beginning`);
  const loaded = createMachine().load(source);
  if (!loaded.ok) problems.push(`${id}.lua: ${loaded.message}`);
  return problems;
}
