import type { Accepted } from '../fulfil/fulfilment.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { actsIn } from '../plan/acts.ts';
import type { Plan } from '../plan/plan.ts';
import type { EditLanguage } from './words.ts';

/** The program that a companion runs, with what is known of it. */
export interface Running {
  readonly source: string;
  /** The words that it was written for; null where nobody knows them any more. */
  readonly order: string | null;
  /** What these were taken to mean; null where nobody took them apart, or it was not kept. */
  readonly plan: Plan | null;
  /** Lines that stand above it where people see it: its order and plan. */
  readonly linesAbove: number;
  /** Of whoever wants it changed. */
  readonly language: EditLanguage;
}

/** What came of the wish to have a program changed. */
export type EditEnd =
  | {
      readonly kind: 'program';
      readonly accepted: Accepted;
      readonly diff: string;
      /** What was wrong, or is better now; empty where the plan says it all. */
      readonly explanation: string;
    }
  /** There was nothing to change; why, with the evidence. */
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  | { readonly kind: 'cancelled' };

/** What the first brain that understands it takes a text to mean; null where none does. */
export async function meaningOf(work: OrderWork, order: string): Promise<Plan | null> {
  const { brains, world, companion } = work.options;
  for (const brain of brains) {
    const answer = await work.ask(brain, 'planning', 0, (options) =>
      brain.plan({ order, world, companion }, options),
    );
    const [plan] = answer.ok ? answer.plans : [];
    if (plan !== undefined && !actsIn(plan).some(({ action }) => NOTHING.includes(action.do))) return plan;
  }
  return null;
}

/** What a model says that does not understand. */
const NOTHING: readonly string[] = ['unknown', 'stop'];

/** The plan of what runs: the one that was kept, else what its order is taken to mean now. */
export async function planOfRunning(work: OrderWork, { plan, order }: Running): Promise<Plan | null> {
  if (plan !== null || order === null) return plan;
  return meaningOf(work, order);
}
