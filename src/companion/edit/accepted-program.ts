import { acceptedOf } from '../fulfil/building.ts';
import type { Accepted } from '../fulfil/fulfilment.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { vetProgram } from '../fulfil/vet.ts';
import { describePlan } from '../plan/describe.ts';
import type { Plan } from '../plan/plan.ts';

/** A program that is there already, vetted against its plan as one that is new; null plan: it has to make no mistake. */
export function acceptedProgram(
  work: OrderWork,
  source: string,
  plan: Plan | null,
): { readonly ok: true; readonly accepted: Accepted } | { readonly ok: false; readonly problem: string } {
  const { goal, always } = plan === null ? { goal: null, always: null } : work.options.goalOf(plan);
  const vetted = vetProgram(source, work.stage, { goal, always, approved: false }, () =>
    work.tell('rehearsing'),
  );
  if (!vetted.ok) return { ok: false, problem: vetted.problems[0]?.message ?? vetted.stage };
  const known = { plan: describePlan(plan ?? []), goal, match: null, promptHash: null };
  return { ok: true, accepted: { ...acceptedOf(work, vetted, known), means: plan } };
}
