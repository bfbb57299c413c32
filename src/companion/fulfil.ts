import type { Brain, NoAnswer, PlanAnswer } from './brain.ts';
import { answerOf } from './fulfil/answer.ts';
import { Builder, type Built } from './fulfil/building.ts';
import type { Accepted, Fulfilment } from './fulfil/fulfilment.ts';
import { type FulfilOptions, OrderWork } from './fulfil/order-work.ts';
import { type Variant, variantsOf } from './fulfil/variants.ts';
import { actsIn, isQuestion } from './plan/acts.ts';
import { formatPlan } from './plan/format-plan.ts';
import type { Plan } from './plan/plan.ts';
import { understand } from './understand/understand.ts';

/** How many orders that are understood are named to somebody whose order was not. */
const SUGGESTIONS = 3;
const STOP: Plan = [{ part: 'act', action: { do: 'stop' }, safe: false }];

/** Why one brain did not end an order, the worst last. */
type Miss = {
  readonly brain: string;
  readonly kind: NoAnswer['kind'] | 'rejected' | 'unknown';
  readonly message: string;
};

/** The likeliest meaning first; the others cost time, and are asked for only where nothing comes of it. */
const PLAN_SEEDS = [0, 1] as const;

/** What it takes to try a meaning. */
interface Answering {
  readonly brain: Brain;
  readonly work: OrderWork;
  readonly asks: boolean;
  readonly misses: Miss[];
  readonly builder: Builder;
}

/**
 * The whole way from an order's words to a program that passed everything, or to why there is none. Brains are
 * asked one after the other; of the meanings that one sees in an order, the likeliest whose program passes
 * counts. Never throws for what an order, a brain or a program does.
 */
export async function fulfil(order: string, options: FulfilOptions): Promise<Fulfilment> {
  const understood = understand(order, options.limits.orderCharacters, options.world.players);
  const work = new OrderWork(understood.ok ? understood.text : order, options);
  if (!understood.ok) {
    const { reason, hint } = understood;
    return { kind: 'refused', reason, hint, nearest: suggestions(work), ...work.effort(null) };
  }
  if (understood.sort === 'stop') {
    const built = await new Builder(work, []).build(STOP);
    if (built.ok) return { kind: 'program', accepted: built.accepted, ...work.effort(null) };
  }
  const misses: Miss[] = [];
  for (const brain of options.brains) {
    const ended = await answerBy(brain, work, understood.sort === 'question', misses);
    if (work.isCancelled) return { kind: 'cancelled', ...work.effort(brain.name) };
    if (ended !== null) return ended;
    if (work.budget.exhausted !== null) break;
  }
  return unanswered(work, misses);
}

/** What one brain makes of the order; null where it leaves it to the next one. */
async function answerBy(
  brain: Brain,
  work: OrderWork,
  asks: boolean,
  misses: Miss[],
): Promise<Fulfilment | null> {
  const { brains, limits } = work.options;
  // A part that is in the library is not written anew; a plan's own brain comes after those before it.
  const builder = new Builder(work, brains.slice(0, brains.indexOf(brain) + 1));
  const tried = new Set<string>();
  for (const seed of PLAN_SEEDS) {
    const answer = await meaningsOf(brain, work, seed);
    if (!answer.ok && answer.kind === 'passes') continue;
    if (!answer.ok) {
      misses.push({ brain: brain.name, kind: answer.kind, message: answer.message });
      return null;
    }
    for (const meaning of answer.plans.slice(0, limits.candidates)) {
      const key = keyOfPlan(meaning);
      if (tried.has(key)) continue;
      tried.add(key);
      const done = await answerWith(meaning, { brain, work, asks, misses, builder });
      if (done !== null || work.isCancelled || work.budget.exhausted !== null) return done;
    }
  }
  if (tried.size > 0) return null;
  return answerWith(null, { brain, work, asks, misses, builder: new Builder(work, [brain]) });
}

function meaningsOf(brain: Brain, work: OrderWork, seed: number): Promise<PlanAnswer> {
  const { world, companion } = work.options;
  const request = { order: work.text, world, companion };
  return work.ask(brain, 'planning', seed, (options) => brain.plan(request, options));
}

function keyOfPlan(plan: Plan): string {
  const { text, slots } = formatPlan(plan);
  return `${text} ${JSON.stringify([...slots])}`;
}

/** What comes of one meaning of an order; null: nothing that passes. */
async function answerWith(
  meaning: Plan | null,
  { brain, work, asks, misses, builder }: Answering,
): Promise<Fulfilment | null> {
  if (meaning !== null && actsIn(meaning).some(({ action }) => action.do === 'unknown')) {
    const message = 'that is nothing that a companion in a dungeon could do';
    misses.push({ brain: brain.name, kind: 'unknown', message });
    return null;
  }
  const variants: readonly (Variant | null)[] = meaning === null ? [null] : variantsOf(meaning, work);
  for (const variant of variants) {
    const plan = variant?.plan ?? null;
    const built: Built = await builder.build(plan, variant?.said ?? null);
    if (built.ok) return ended(work, brain, built.accepted, plan === null ? asks : isQuestion(plan));
    misses.push({ brain: brain.name, kind: built.kind, message: built.message });
    if (work.isCancelled || work.budget.exhausted !== null) return null;
  }
  return null;
}

function ended(work: OrderWork, brain: Brain, accepted: Accepted, asks: boolean): Fulfilment {
  const effort = work.effort(brain.name);
  const text = asks ? answerOf(accepted.rehearsal) : null;
  return text === null
    ? { kind: 'program', accepted, ...effort }
    : { kind: 'answer', text, accepted, ...effort };
}

function unanswered(work: OrderWork, misses: readonly Miss[]): Fulfilment {
  const effort = work.effort(misses.at(-1)?.brain ?? null);
  const rejected = misses.findLast(({ kind }) => kind === 'rejected');
  const broken = misses.findLast(({ kind }) => kind === 'timeout' || kind === 'unavailable');
  const nearest = suggestions(work);
  const known = nearest.length === 0 ? '' : ` For example: ${nearest.map((one) => `"${one}"`).join(', ')}.`;
  if (rejected !== undefined) {
    const reason = `I found no way that works in a rehearsal: ${rejected.message}`;
    return {
      kind: 'refused',
      reason,
      hint: `Say it in other words, or in smaller steps.${known}`,
      nearest,
      ...effort,
    };
  }
  const unknown = misses.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) {
    return {
      kind: 'refused',
      reason: `I think ${unknown.message}.`,
      hint: `Ask for something else.${known}`,
      nearest,
      ...effort,
    };
  }
  if (broken !== undefined) {
    const reason = `What writes my programs did not answer: ${broken.message}.`;
    return { kind: 'failed', reason, hint: `Give the order again in a moment.${known}`, ...effort };
  }
  return {
    kind: 'refused',
    reason: 'I am not sure what you mean.',
    hint: `Say it in other words.${known}`,
    nearest,
    ...effort,
  };
}

function suggestions(work: OrderWork): readonly string[] {
  return work.options.nearest(work.text, SUGGESTIONS);
}
