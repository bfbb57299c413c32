import { countUp } from '../plan/count-up.ts';
import { expandPlan } from '../plan/expand.ts';
import { inLegs } from '../plan/in-legs.ts';
import { keepChoosing } from '../plan/keep-choosing.ts';
import type { Plan } from '../plan/plan.ts';
import { resolveStart } from '../plan/resolve-start.ts';
import { takeChosen } from '../plan/take-chosen.ts';
import { withReports } from '../plan/with-reports.ts';
import type { OrderWork } from './order-work.ts';

/** One way to do what was said. */
export interface Variant {
  readonly plan: Plan;
  /** Without the steps that the plan implies. */
  readonly said: Plan;
}

/**
 * A plan with the steps that it implies, then as it was said: an implied step must not stand in its way. Last, with
 * its rounds taken apart.
 */
export function variantsOf(meaning: Plan, work: OrderWork): readonly Variant[] {
  const chosen = countUp(keepChoosing(meaning));
  const { world, companion } = work.options;
  const position = world.companions.find(({ id }) => id === companion)?.position ?? null;
  const said = withReports(position === null ? chosen : resolveStart(chosen, position));
  const expanded = expandPlan(said, world, companion);
  const asSaid = { plan: takeChosen(said), said };
  const legs = inLegs(asSaid.plan);
  return [
    ...(expanded.ok && expanded.implied > 0 ? [{ plan: takeChosen(expanded.plan), said }] : []),
    asSaid,
    ...(legs === null ? [] : [{ plan: legs, said }]),
  ];
}
