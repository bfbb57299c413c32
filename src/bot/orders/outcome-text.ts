import type { Outcome } from '../../queue/reply.ts';
import type { TextFile } from '../answer.ts';
import { codeBlock, quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
import { type StepsAt, stepLines } from './steps.ts';
import { explanation } from './wording.ts';

export type ProgramOutcome = Extract<Outcome, { kind: 'program' }>;

const BRAIN_COLUMNS = 40;
/** Two maps side by side are no wider than a phone shows without breaking their lines. */
const WIDEST_PAIR = 56;

/**
 * How an order ended that a program came of, which runs now: the most important first, maps and changes where they fit.
 *
 * @param warnings of the guardrails, a line each.
 * @param room characters that there are for it.
 */
export function runningText(
  outcome: ProgramOutcome,
  warnings: readonly string[],
  steps: StepsAt,
  room: number,
  say: Say,
): { readonly text: string; readonly file?: TextFile } {
  const { does, attempts, brain, plan, diff } = outcome;
  const effort = attempts > 1 ? say('order.effort', { attempts }) : '';
  const sure = [
    say('order.running', { brain: quoted(brain, BRAIN_COLUMNS), effort }),
    `> ${explanation(does)}`,
    ...(plan.length > 1 ? stepLines(plan, steps, say) : []),
    ...rehearsalLines(outcome, say),
    ...warnings,
  ].join('\n');
  if (diff !== null && diff !== '') return withDiff(sure, diff, room, say);
  const maps = mapBlock(outcome, room - sure.length - 1, say);
  return { text: maps === null ? sure : `${sure}\n${maps}` };
}

function rehearsalLines({ rehearsal, goal }: ProgramOutcome, say: Say): string[] {
  if (rehearsal === null) return [];
  const { goalTick, ticks, damage } = rehearsal;
  const harm = damage > 0 ? say('order.hurt', { damage }) : say('order.unharmed');
  if (goalTick !== null) return [say('order.goalReached', { tick: goalTick, harm })];
  return [goal === null ? say('order.rehearsed', { ticks, harm }) : say('order.goalOpen', { ticks, harm })];
}

function withDiff(sure: string, diff: string, room: number, say: Say) {
  const text = `${sure}\n${say('order.changed')}`;
  const block = codeBlock('diff', diff.trimEnd(), room - text.length - 1);
  return block === null ? { text, file: { name: 'change.diff', text: diff } } : { text: `${text}\n${block}` };
}

/** What changed on the map in the rehearsal, before and after side by side; null where nothing did or there is no room. */
function mapBlock({ rehearsal }: ProgramOutcome, room: number, say: Say): string | null {
  const pair = rehearsal === null ? null : changedPart(rehearsal.before, rehearsal.after);
  if (pair === null || (pair[0]?.length ?? 0) > WIDEST_PAIR) return null;
  const block = codeBlock('', pair.join('\n'), room - say('order.maps').length - 1);
  return block === null ? null : `${say('order.maps')}\n${block}`;
}

/** The rows and columns in which two maps differ, with one more on each side; null where they do not. */
function changedPart(before: readonly string[], after: readonly string[]): string[] | null {
  const differing = before.flatMap((row, r) =>
    [...row].flatMap((sign, c) => (sign === after[r]?.[c] ? [] : [{ r, c }])),
  );
  if (differing.length === 0) return null;
  const [rows, columns] = [differing.map(({ r }) => r), differing.map(({ c }) => c)];
  const [top, bottom] = [Math.max(0, Math.min(...rows) - 1), Math.max(...rows) + 2];
  const [left, right] = [Math.max(0, Math.min(...columns) - 1), Math.max(...columns) + 2];
  const part = (map: readonly string[]) => map.slice(top, bottom).map((row) => row.slice(left, right));
  const ends = part(after);
  return part(before).map((row, index) => `${row.padEnd(right - left)}   ${ends[index] ?? ''}`.trimEnd());
}
