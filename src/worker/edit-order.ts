import type { Completer } from '../companion/completer.ts';
import { type EditKind, type EditOutcome, edit, REFACTOR_AIMS } from '../companion/edit/edit.ts';
import type { OrderWork } from '../companion/fulfil/order-work.ts';
import { damageIn, mapsOf } from '../companion/fulfil/rehearsing.ts';
import { qualityOf } from '../companion/quality/quality.ts';
import type { Order, OrderKind } from '../queue/order.ts';
import type { Outcome } from '../queue/reply.ts';
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

/** Changes the program that a companion runs. Never throws for what an order, a model or a program does. */
export async function editOrder(
  order: Order,
  kind: EditOrderKind,
  work: OrderWork,
  completers: readonly Completer[],
): Promise<WorkReport> {
  // A model that was made for orders alone cannot read a program.
  const completer = completers.find(({ family }) => family === 'general');
  if (order.program === null) {
    return reportOf(work, null, refused('Your companion runs no program.', 'Give it an order first.'));
  }
  if (completer === undefined) {
    const hint =
      'Give a new order that says all of it. Who runs this bot can set a larger model (LUAMANCER_MODEL).';
    return reportOf(work, null, refused('The model here writes programs, but cannot change them.', hint));
  }
  const expectation = { goal: null, always: null, approved: false };
  const edited = await edit(work, completer, order.program, editKind(kind, order.text), expectation);
  return reportOf(work, completer.name, edited.ok ? programOf(edited, kind, work, completer) : endOf(edited));
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

function endOf({ kind, message }: Extract<EditOutcome, { readonly ok: false }>): Outcome {
  if (kind === 'cancelled') return { kind: 'cancelled' };
  if (kind === 'rejected' || kind === 'passes') {
    return refused(
      `I found no change that works in a rehearsal: ${message}`,
      'Say it in other words, or in smaller steps.',
    );
  }
  return {
    kind: 'failed',
    reason: cut(`The model did not answer: ${message}`),
    hint: 'Try it again in a moment.',
  };
}

function refused(reason: string, hint: string): Outcome {
  return { kind: 'refused', reason: cut(reason), hint, nearest: [] };
}

function reportOf(work: OrderWork, brain: string | null, outcome: Outcome): WorkReport {
  const { attempts, tokens, millis } = work.effort(brain);
  return { outcome, brain, attempts, tokens, millis };
}
