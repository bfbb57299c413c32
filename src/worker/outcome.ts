import type { Fulfilment } from '../companion/fulfil/fulfilment.ts';
import { MOST_GOAL, MOST_NEAREST, MOST_WORDS, type Outcome } from '../queue/reply.ts';

/** Plans are shown as lists: more steps than that nobody reads. */
const MOST_STEPS = 50;

/** How an order ended, as the bot that asked is told: cut to what the contract has room for. */
export function outcomeOf(fulfilment: Fulfilment): Outcome {
  switch (fulfilment.kind) {
    case 'program': {
      const { source, does, plan, goal, promptHash, quality, rehearsal, damage, before, after } =
        fulfilment.accepted;
      return {
        kind: 'program',
        source,
        does: cut(does),
        plan: plan.slice(0, MOST_STEPS).map(cut),
        goal: goal === null || goal.length > MOST_GOAL ? null : goal,
        // What is understood at once, such as "stop", no brain was asked about.
        brain: (fulfilment.brain ?? 'luamancer').slice(0, 200),
        promptHash,
        attempts: Math.max(1, fulfilment.attempts.length),
        quality,
        rehearsal: {
          ticks: rehearsal.ticks.length,
          goalTick: rehearsal.goalTick,
          damage,
          slowestTickMs: rehearsal.slowestTickMs,
          before: [...before],
          after: [...after],
        },
        diff: null,
      };
    }
    case 'answer':
      return { kind: 'answer', text: cut(fulfilment.text) };
    case 'refused': {
      const { reason, hint, nearest } = fulfilment;
      return {
        kind: 'refused',
        reason: cut(reason),
        hint: cut(hint),
        nearest: nearest.slice(0, MOST_NEAREST).map(cut),
      };
    }
    case 'failed':
      return { kind: 'failed', reason: cut(fulfilment.reason), hint: cut(fulfilment.hint) };
    case 'cancelled':
      return { kind: 'cancelled' };
  }
}

/** To what people read at once. */
export function cut(text: string): string {
  return text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS - 1)}…`;
}
