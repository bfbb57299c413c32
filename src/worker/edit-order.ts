import type { Completer } from '../companion/completer.ts';
import { type EditKind, type EditOutcome, edit, REFACTOR_AIMS } from '../companion/edit/edit.ts';
import type { OrderWork } from '../companion/fulfil/order-work.ts';
import { damageIn, mapsOf } from '../companion/fulfil/rehearsing.ts';
import { qualityOf } from '../companion/quality/quality.ts';
import type { Order, OrderKind } from '../queue/order.ts';
import type { Outcome } from '../queue/reply.ts';
import { editByPlan } from './edit-by-plan.ts';
import { cut } from './outcome.ts';
import type { WorkReport } from './threads/protocol.ts';

/** The kinds of orders that are about the program that runs. */
export type EditOrderKind = Exclude<OrderKind, 'do'>;

/** What an edit says of itself where the words of the order do not. */
const DOES: Readonly<Record<EditOrderKind, string>> = {
  tweak: 'what it did, changed as you said',
  fix: 'what it did, with its mistake mended',
  refactor: 'what it did, written better',
};

/**
 * Changes the program that a companion runs: has a general model do it where there is one; where there is none, or
 * nothing came of it, by way of the plan. Never throws for what an order, a model or a program does.
 */
export async function editOrder(
  order: Order,
  kind: EditOrderKind,
  work: OrderWork,
  completers: readonly Completer[],
): Promise<WorkReport> {
  const { program, text } = order;
  if (program === null) {
    const reason = 'Your companion runs no program.';
    return reportOf(work, null, { kind: 'refused', reason, hint: 'Give it an order first.', nearest: [] });
  }
  const what = editKind(kind, text);
  // A model that was made for orders alone cannot read a program.
  const completer = completers.find(({ family }) => family === 'general');
  if (completer !== undefined) {
    const expectation = { goal: null, always: null, approved: false };
    const edited = await edit(work, completer, program, what, expectation);
    if (edited.ok) return reportOf(work, completer.name, programOf(edited, kind, work, completer));
    if (edited.kind === 'cancelled') return reportOf(work, completer.name, { kind: 'cancelled' });
  }
  const { outcome, brain } = await editByPlan(order, program, what, work);
  return reportOf(work, brain, outcome);
}

function editKind(kind: EditOrderKind, text: string): EditKind {
  switch (kind) {
    case 'tweak':
      return { kind };
    case 'fix':
      return { kind, problems: [{ code: 'error', message: text, line: null }] };
    case 'refactor':
      return { kind, aim: REFACTOR_AIMS.find((aim) => aim === text) ?? 'clearer' };
  }
}

function programOf(
  { source, diff, explanation, rehearsal, promptHash }: Extract<EditOutcome, { readonly ok: true }>,
  kind: EditOrderKind,
  work: OrderWork,
  { name }: Completer,
): Outcome {
  return {
    kind: 'program',
    source,
    does: explanation === '' ? DOES[kind] : cut(explanation),
    plan: [DOES[kind]],
    goal: null,
    brain: name.slice(0, 200),
    promptHash,
    attempts: Math.max(1, work.attempts.length),
    quality: qualityOf(source),
    rehearsal: {
      ticks: rehearsal.ticks.length,
      goalTick: rehearsal.goalTick,
      damage: damageIn(rehearsal, work.stage),
      slowestTickMs: rehearsal.slowestTickMs,
      ...mapsOf(rehearsal, work.stage),
    },
    diff,
  };
}

function reportOf(work: OrderWork, brain: string | null, outcome: Outcome): WorkReport {
  const { attempts, tokens, millis } = work.effort(brain);
  return { outcome, brain, attempts, tokens, millis };
}
