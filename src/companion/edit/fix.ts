import type { Attempt } from '../brain.ts';
import { Builder } from '../fulfil/building.ts';
import type { Accepted } from '../fulfil/fulfilment.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { variantsOf } from '../fulfil/variants.ts';
import type { Plan } from '../plan/plan.ts';
import { diffOf } from './apply-diff.ts';
import { type Evidence, evidenceOf, wordsOfRun } from './evidence.ts';
import { type EditEnd, planOfRunning, type Running } from './running.ts';
import { told } from './words.ts';

/**
 * Mends what runs without a model that can read programs: says what is wrong with it by its last error, the guardrails
 * and a rehearsal, and has another program written for the same plan. That one is kept only if it gets to the goal.
 *
 * @param error what the program raised last; null: nothing.
 */
export async function fixByPlan(work: OrderWork, running: Running, error: string | null): Promise<EditEnd> {
  const { language } = running;
  const plan = await planOfRunning(work, running);
  if (work.isCancelled) return { kind: 'cancelled' };
  const evidence = evidenceOf(work, running, plan, error);
  const wrong = evidence.wrong.join(' ');
  if (wrong === '') {
    return {
      kind: 'answer',
      text: told(language, 'fixNothing', { run: wordsOfRun(evidence.run, language) }),
    };
  }
  if (plan === null) {
    const reason = told(language, 'fixUnknown', { wrong });
    return { kind: 'refused', reason, hint: told(language, 'fixUnknownHint') };
  }
  const accepted = await anotherProgram(work, running, plan, evidence);
  if (work.isCancelled) return { kind: 'cancelled' };
  if (accepted === null) {
    const reason = told(language, 'fixFailed', { wrong });
    return { kind: 'refused', reason, hint: told(language, 'fixFailedHint') };
  }
  const diff = diffOf(running.source, accepted.source);
  return { kind: 'program', accepted, diff, explanation: told(language, 'fixWrong', { wrong }) };
}

/** First as an order is written, from approved programs where there are; then in another way than what failed. */
async function anotherProgram(
  work: OrderWork,
  { source }: Running,
  plan: Plan,
  { problems, stage, mostWarnings }: Evidence,
): Promise<Accepted | null> {
  const before: Attempt = { source, stage, problems };
  for (const builder of [
    new Builder(work, work.options.brains),
    new Builder(work, work.options.brains, before),
  ]) {
    for (const variant of variantsOf(plan, work)) {
      const built = await builder.build(variant.plan, variant.said);
      if (work.isCancelled) return null;
      if (built.ok && isBetter(built.accepted, source, mostWarnings)) return built.accepted;
      if (work.budget.exhausted !== null) return null;
    }
  }
  return null;
}

/** Approved programs are believed without it elsewhere; here the goal has to be seen. */
function isBetter({ source, goal, rehearsal, warnings }: Accepted, failed: string, most: number): boolean {
  const isThere = goal === null || rehearsal.goalTick !== null;
  return source !== failed && isThere && warnings.length <= most;
}
