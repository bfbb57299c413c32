import type { EditKind } from '../companion/edit/edit.ts';
import { fixByPlan } from '../companion/edit/fix.ts';
import { refactorByPlan } from '../companion/edit/refactor.ts';
import type { EditEnd, Running } from '../companion/edit/running.ts';
import { tweakByPlan } from '../companion/edit/tweak.ts';
import type { Accepted } from '../companion/fulfil/fulfilment.ts';
import type { OrderWork } from '../companion/fulfil/order-work.ts';
import { planOfNote } from '../companion/plan/plan-note.ts';
import type { Order } from '../queue/order.ts';
import type { Outcome } from '../queue/reply.ts';
import { cut, outcomeOf } from './outcome.ts';

/** Changes a program by way of its plan: what a worker does that has no model which can read programs. */
export async function editByPlan(
  { running, language = 'en', text }: Order,
  source: string,
  kind: EditKind,
  work: OrderWork,
): Promise<{ readonly outcome: Outcome; readonly brain: string | null }> {
  const known: Running = {
    source,
    order: running?.order ?? null,
    plan: typeof running?.means === 'string' ? planOfNote(running.means) : null,
    linesAbove: running?.linesAbove ?? 0,
    language,
  };
  const end = await endOf(kind, work, known, text);
  const brain = end.kind === 'program' ? writerOf(end.accepted, work) : null;
  return { outcome: outcomeFrom(end, brain, work), brain };
}

function endOf(kind: EditKind, work: OrderWork, running: Running, text: string): Promise<EditEnd> {
  switch (kind.kind) {
    case 'tweak':
      return tweakByPlan(work, running);
    case 'fix':
      return fixByPlan(work, running, lastErrorIn(text));
    case 'refactor':
      return refactorByPlan(work, running, kind.aim);
  }
}

/** As the bot says it in front of the log; null where the program raised none. */
function lastErrorIn(text: string): string | null {
  return /^Its last error: ([\s\S]*?)(?: \| |$)/.exec(text)?.[1] ?? null;
}

function outcomeFrom(end: EditEnd, brain: string | null, work: OrderWork): Outcome {
  switch (end.kind) {
    case 'program': {
      const { accepted, diff, explanation } = end;
      const outcome = outcomeOf({ kind: 'program', accepted, ...work.effort(brain) });
      if (outcome.kind !== 'program') return outcome;
      return { ...outcome, diff, ...(explanation !== '' && { does: cut(explanation) }) };
    }
    case 'answer':
      return { kind: 'answer', text: cut(end.text) };
    case 'refused':
      return { kind: 'refused', reason: cut(end.reason), hint: cut(end.hint), nearest: [] };
    case 'cancelled':
      return { kind: 'cancelled' };
  }
}

/** Who wrote it, as far as it says so itself; null where it only lost lines. */
function writerOf({ match, promptHash }: Accepted, { options }: OrderWork): string | null {
  if (match !== null) return 'library';
  return promptHash === null ? null : (options.brains.at(-1)?.name ?? null);
}
