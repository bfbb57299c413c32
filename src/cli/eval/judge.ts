import { companionId } from '../../game/model/ids.ts';
import { DEFAULT_LIMITS, LIMITS } from '../../sandbox/api/limits.ts';
import { rehearse } from '../../sandbox/rehearsal/rehearse.ts';
import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import { evalWorld } from './eval-world.ts';
import type { EvalCase } from './suite.ts';

/** Instructions count the same everywhere; how long they take says more of the machine than of the program. */
const JUDGING_LIMITS = { ...DEFAULT_LIMITS, tickMs: LIMITS.tickMs.most };

/** What a program made of its order's world. */
export interface Judgement {
  readonly passed: boolean;
  /** The first tick after which the goal held; null where it did not, or there is none. */
  readonly goalTick: number | null;
  /** Why it did not pass. */
  readonly problem: Problem | null;
}

/**
 * Runs a program on the fresh world of its case: the goal has to hold within so many ticks, and what has to hold
 * always, after every tick. The same program and case give the same judgement.
 */
export async function judge(source: string, one: EvalCase): Promise<Judgement> {
  const world = await evalWorld(one);
  const run = (ticks: number, goal: string) =>
    rehearse(source, world, companionId(1), { ticks, goal, moves: one.moves, limits: JUDGING_LIMITS });
  let goalTick: number | null = null;
  if (one.goal !== null) {
    const reached = run(one.within, one.goal);
    if (reached.verdict === 'rejected') return failed(null, reached.problems[0]);
    goalTick = reached.goalTick;
  }
  if (one.always === null) return { passed: true, goalTick, problem: null };
  // The same run again, to its end: nothing may ever make the contrary hold.
  const broken = run(one.ticks, `not (${one.always}\n)`);
  const { problems } = broken;
  if (broken.verdict === 'accepted') {
    const message = `after tick ${broken.goalTick} this did not hold: ${one.always}`;
    return failed(goalTick, { code: 'goal', message, line: null });
  }
  const isKept = problems.every(
    ({ code, message }) => code === 'goal' && !message.startsWith('the goal itself'),
  );
  return isKept ? { passed: true, goalTick, problem: null } : failed(goalTick, problems[0]);
}

function failed(goalTick: number | null, problem: Problem | undefined): Judgement {
  return { passed: false, goalTick, problem: problem ?? null };
}
