import { Builder } from '../fulfil/building.ts';
import type { Accepted } from '../fulfil/fulfilment.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { variantsOf } from '../fulfil/variants.ts';
import { acceptedProgram } from './accepted-program.ts';
import { diffOf } from './apply-diff.ts';
import type { RefactorAim } from './edit.ts';
import { runOf, wordsOfRun } from './evidence.ts';
import { withoutUnused } from './prune.ts';
import { type EditEnd, planOfRunning, type Running } from './running.ts';
import { isSameRun } from './same-run.ts';
import { type EditLanguage, told } from './words.ts';

/**
 * Writes what runs better without a model that can read programs: an approved program for the same plan, one composed
 * anew, or the same without what it does not use. Kept is the best that is at least as good in rehearsal.
 */
export async function refactorByPlan(work: OrderWork, running: Running, aim: RefactorAim): Promise<EditEnd> {
  const { source, language } = running;
  const plan = await planOfRunning(work, running);
  const now = acceptedProgram(work, source, plan);
  if (!now.ok) {
    const reason = told(language, 'refactorBroken', { problem: now.problem });
    return { kind: 'refused', reason, hint: told(language, 'refactorBrokenHint') };
  }
  const others: Accepted[] = [];
  const pruned = acceptedProgram(work, withoutUnused(source), plan);
  if (pruned.ok) others.push(pruned.accepted);
  const [library, ...models] = work.options.brains;
  for (const writers of [
    library === undefined ? [] : [library],
    [...(library ? [library] : []), ...models],
  ]) {
    for (const { plan: one, said } of plan === null ? [] : variantsOf(plan, work)) {
      const built = await new Builder(work, writers).build(one, said);
      if (work.isCancelled) return { kind: 'cancelled' };
      if (built.ok) others.push(built.accepted);
    }
  }
  const before = now.accepted;
  const distinct = [...new Map(others.map((one) => [one.source, one])).values()];
  const tried = distinct.filter((one) => one.source !== source);
  const [best] = tried
    .filter((one) => isAsGood(one, before) && gain(one, before, aim) > 0)
    .sort((a, b) => gain(b, before, aim) - gain(a, before, aim));
  if (best === undefined) {
    const run = wordsOfRun(runOf(before.rehearsal, before.damage), language);
    const figures = figuresOf(before, 'shorter', language);
    return { kind: 'answer', text: told(language, 'notBetter', { tried: tried.length, figures, run }) };
  }
  const explanation = told(language, 'better', {
    before: figuresOf(before, aim, language),
    after: figuresOf(best, aim, language),
  });
  return { kind: 'program', accepted: best, diff: diffOf(source, best.source), explanation };
}

/** Where nobody can say when it is fulfilled, it has to go the same way. */
function isAsGood(one: Accepted, before: Accepted): boolean {
  if (one.damage > before.damage || one.warnings.length > before.warnings.length) return false;
  const [tick, oldTick] = [one.rehearsal.goalTick, before.rehearsal.goalTick];
  if (oldTick === null) return isSameRun(before.rehearsal, one.rehearsal);
  return tick !== null && tick <= oldTick;
}

/** How much better it is by what was asked for; 0 or less: not at all. */
function gain(one: Accepted, before: Accepted, aim: RefactorAim): number {
  switch (aim) {
    case 'shorter':
      return before.quality.lines - one.quality.lines;
    case 'clearer':
      return one.quality.score - before.quality.score;
    case 'fewer steps':
      return (before.rehearsal.goalTick ?? 0) - (one.rehearsal.goalTick ?? 0);
  }
}

function figuresOf({ quality, rehearsal }: Accepted, aim: RefactorAim, language: EditLanguage): string {
  const { lines, score } = quality;
  const tick = rehearsal.goalTick;
  if (aim !== 'fewer steps' || tick === null) return told(language, 'figures', { lines, score });
  return told(language, 'figuresGoal', { lines, score, tick });
}
