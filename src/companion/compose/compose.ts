import { COMPANION_API } from '../../sandbox/api/table.ts';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import { isBuiltIn } from '../plan/acts.ts';
import { describeAction, describePart } from '../plan/describe.ts';
import { formatAction } from '../plan/format-plan.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { factoryText, type Piece, readPiece } from './factory.ts';
import { HELPER_NAMES, helpersText } from './helpers.ts';
import { commentText, variableName } from './lua-text.ts';
import type { Watched } from './lua-writer.ts';
import { RUNTIME_NAMES, runtimeText } from './runtime.ts';
import { sharedFunctions } from './shared-functions.ts';
import { TreeWriter } from './tree-writer.ts';

/** The source of one action's program; null where there is none. */
export type ProgramOf = (action: Action, safe: boolean) => string | null;

export type Composed =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly problem: Problem };

/** A program of its own, since there is nothing to write for it. */
const STOP = 'function update_func(player, ai, monsters, items)\n  return "Done: I stop."\nend\n';

/**
 * One program out of those of a plan's actions. A plan of one action is that action's program as it is; else
 * each becomes a function that begins it anew, and a small tree of parts says which one has the tick.
 */
export function compose(plan: Plan, programOf: ProgramOf): Composed {
  const [first] = plan;
  const single = plan.length === 1 && first?.part === 'act' && first.only === undefined ? first : null;
  if (single?.action.do === 'stop') return { ok: true, source: STOP };
  if (single !== null && !isBuiltIn(single.action)) {
    const source = programOf(single.action, single.safe);
    return source === null ? missing(single.action) : { ok: true, source };
  }
  const steps = new Steps(programOf);
  const tree = new TreeWriter(({ action, safe }) => steps.nameOf(action, safe));
  const lines = tree.write(plan);
  if (steps.problem !== null) return { ok: false, problem: steps.problem };
  const shared = sharedFunctions(steps.pieces, RESERVED);
  const sharedTexts = new Set(shared.map(({ text }) => text));
  const blocks = [
    ['-- Plan:', ...plan.map((part, index) => `--   ${index + 1}. ${commentText(describePart(part))}`)].join(
      '\n',
    ),
    watchedLocals(tree.watches),
    ...shared.map(({ text }) => text),
    ...steps.factories(sharedTexts),
    ...helpersText(tree.helpers),
    ...runtimeText(tree.runtime),
    `local plan = ${lines}()`,
    entryPoint(tree.watches, tree.runtime.has('halt')),
  ];
  return { ok: true, source: `${blocks.filter((block) => block !== '').join('\n\n')}\n` };
}

const RESERVED: ReadonlySet<string> = new Set([
  ...HELPER_NAMES,
  ...RUNTIME_NAMES,
  ...COMPANION_API.globals.map(({ name }) => name),
  ...COMPANION_API.calls.map(({ name }) => name),
  ...COMPANION_API.libraries.flatMap(({ name, members }) => (name === '_G' ? [...members] : [name])),
  ...['plan', 'began', 'before', 'latest', 'look', 'walked', 'last_place', 'halted', 'update_func'],
]);

function missing(action: Action): Composed {
  const message = `no program was written for: ${describeAction(action)}`;
  return { ok: false, problem: { code: 'shape', message, line: null } };
}

/** The programs that a plan needs, each once, under the names that the tree uses. */
class Steps {
  problem: Problem | null = null;
  readonly #programOf: ProgramOf;
  readonly #steps = new Map<
    string,
    { readonly name: string; readonly words: string; readonly piece: Piece }
  >();
  readonly #taken = new Set(RESERVED);

  constructor(programOf: ProgramOf) {
    this.#programOf = programOf;
  }

  get pieces(): Piece[] {
    return [...this.#steps.values()].map(({ piece }) => piece);
  }

  nameOf(action: Action, safe: boolean): string {
    const key = keyOf(action, safe);
    const known = this.#steps.get(key);
    if (known !== undefined) return known.name;
    const source = this.#programOf(action, safe);
    const words = describePart({ part: 'act', action, safe });
    const read = source === null ? null : readPiece(source);
    if (read?.ok) {
      const name = variableName(describeAction(action), this.#taken);
      this.#steps.set(key, { name, words, piece: read.piece });
      return name;
    }
    const message = read === null ? `no program was written for: ${words}` : `${words}: ${read.message}`;
    this.problem ??= { code: 'shape', message, line: null };
    return 'nothing';
  }

  factories(shared: ReadonlySet<string>): string[] {
    return [...this.#steps.values()].map(
      ({ name, words, piece }) => `-- ${commentText(words)}\n${factoryText(name, piece, shared)}`,
    );
  }
}

/** Tells actions apart, values included. */
export function keyOf(action: Action, safe: boolean): string {
  const { text, slots } = formatAction(action, safe);
  return `${text} ${JSON.stringify([...slots])}`;
}

function watchedLocals(watches: ReadonlySet<Watched>): string {
  const lines: string[] = [];
  if (watches.has('began')) lines.push('-- Where the companion stood when the program began.', 'local began');
  if (watches.has('before')) lines.push(LOOK);
  if (watches.has('walked'))
    lines.push('-- Steps since the program began.', 'local walked, last_place = 0, nil');
  return lines.join('\n');
}

const LOOK = `-- How things stood a turn before; nil in the first turn.
local before, latest
local function look()
  local function see(who) return {health = who.health, items = who.items, position = who.position} end
  return {player = see(player), ai = see(ai), monsters = {table.unpack(monsters)}}
end`;

function entryPoint(watches: ReadonlySet<Watched>, canHalt: boolean): string {
  const lines = ['function update_func(player, ai, monsters, items)'];
  if (watches.has('began')) lines.push('  began = began or ai.position');
  if (watches.has('before')) lines.push('  before, latest = latest, look()');
  if (watches.has('walked')) {
    lines.push('  if last_place and ai:distance_to(last_place) > 0 then walked = walked + 1 end');
    lines.push('  last_place = ai.position');
  }
  lines.push('  local said, over = plan()');
  if (canHalt) lines.push('  if halted then return "Done: I stop." end');
  lines.push('  if over then return "Done: " .. (said or "that was all.") end', '  return said', 'end');
  return lines.join('\n');
}
