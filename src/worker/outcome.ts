import type { Fulfilment } from '../companion/fulfil/fulfilment.ts';
import type { OrderProgress } from '../companion/fulfil/order-work.ts';
import type { Plan } from '../companion/plan/plan.ts';
import { noteOfPlan } from '../companion/plan/plan-note.ts';
import { MOST_MEANS } from '../queue/order.ts';
import {
  MOST_GOAL,
  MOST_NEAREST,
  MOST_STEPS,
  MOST_WORDS,
  type Outcome,
  type Progress,
} from '../queue/reply.ts';

/** How an order ended, as the bot that asked is told: cut to what the contract has room for. */
export function outcomeOf(fulfilment: Fulfilment): Outcome {
  switch (fulfilment.kind) {
    case 'program': {
      const { source, does, plan, means, goal, promptHash, quality, rehearsal, damage, before, after } =
        fulfilment.accepted;
      return {
        kind: 'program',
        source,
        does: cut(does),
        plan: plan.slice(0, MOST_STEPS).map(cut),
        ...meansOf(means),
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

function meansOf(plan: Plan | null): { means?: string } {
  const means = plan === null ? '' : noteOfPlan(plan);
  return means === '' || means.length > MOST_MEANS ? {} : { means };
}

/** How far an order is, cut in the same way. */
export function progressOf({ part, plan, ...now }: OrderProgress): Progress {
  return {
    ...now,
    ...(part !== undefined && { part: { ...part, does: cut(part.does) } }),
    ...(plan !== undefined && { plan: plan.slice(0, MOST_STEPS).map(cut) }),
  };
}

/** To what people read at once. */
export function cut(text: string): string {
  return text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS - 1)}…`;
}
