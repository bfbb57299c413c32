import type { LogLine } from '../../store/channel-record.ts';
import { quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';

/** More steps nobody reads. */
const STEPS_SHOWN = 8;
const LONGEST_STEP = 80;

/** How far a program of several steps is. */
export interface StepsAt {
  /** The step that it is at, 1 and up; one more than there are when all are done. */
  readonly at: number;
  /** It does not go on. */
  readonly isOver: boolean;
}

/** Of a plan that no program does yet. */
export const NOT_BEGUN: StepsAt = { at: 0, isOver: false };

/** What a program of several steps says begins so (companion/compose). */
const MARK = /^\((\d+)\/(\d+)\)/;

/**
 * Reads from its log at which of its steps a program is.
 *
 * @param sinceTick of its installation: earlier lines are another program's.
 */
export function stepsAt(lines: readonly LogLine[], sinceTick: number, steps: number): StepsAt {
  let at = 1;
  for (const { tick, what, words } of lines) {
    if (tick < sinceTick) continue;
    if (what === 'done') return { at: steps + 1, isOver: true };
    if (what === 'removed' || what === 'hung') return { at, isOver: true };
    const [, step, of] = MARK.exec(what === 'said' ? words : '') ?? [];
    if (Number(of) === steps && Number(step) <= steps) at = Math.max(at, Number(step));
  }
  return { at, isOver: false };
}

/** The steps of a plan, each with how it stands. */
export function stepLines(plan: readonly string[], { at, isOver }: StepsAt, say: Say): string[] {
  const lines = plan.slice(0, STEPS_SHOWN).map((step, index) => {
    const number = index + 1;
    const mark = number < at ? '✅' : number === at && !isOver ? '▶️' : '▫️';
    return `${mark} ${number}. ${quoted(step, LONGEST_STEP)}`;
  });
  const left = plan.length - STEPS_SHOWN;
  return left > 0 ? [...lines, say('order.moreSteps', { count: left })] : lines;
}
