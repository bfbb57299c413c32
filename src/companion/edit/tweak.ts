import { Builder } from '../fulfil/building.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { variantsOf } from '../fulfil/variants.ts';
import { describePlan } from '../plan/describe.ts';
import type { Plan } from '../plan/plan.ts';
import { understand } from '../understand/understand.ts';
import { diffOf } from './apply-diff.ts';
import { bareWords, type Combined, combine } from './combine.ts';
import { type EditEnd, meaningOf, planOfRunning, type Running } from './running.ts';
import { told } from './words.ts';

/**
 * Changes what runs as the words say, without a model that can read programs: words and running order become one plan,
 * and that goes the way of any order. The work's text are the words.
 */
export async function tweakByPlan(work: OrderWork, running: Running): Promise<EditEnd> {
  const { limits, world } = work.options;
  const understood = understand(work.text, limits.orderCharacters, world.players);
  if (!understood.ok) return { kind: 'refused', reason: understood.reason, hint: understood.hint };
  const words = understood.text;
  const plan = await planOfRunning(work, running);
  const combined = combine(words, {
    running: plan,
    alone: (await meaningOf(work, bareWords(words))) ?? (await meaningOf(work, words)),
    joint: running.order === null ? null : await meaningOf(work, inOneSentence(running.order, words)),
  });
  if (work.isCancelled) return { kind: 'cancelled' };
  if (!combined.ok) return unmade(combined, words, plan, running);
  return built(combined.plans, work, running);
}

/** An order that was tweaked before has its tweaks behind semicolons. */
function inOneSentence(order: string, words: string): string {
  return `${order.replace(/[.!;,\s]+$/, '').replaceAll(';', ',')}, ${words}`;
}

async function built(plans: readonly Plan[], work: OrderWork, running: Running): Promise<EditEnd> {
  const { language, source } = running;
  const builder = new Builder(work, work.options.brains);
  let problem: string | null = null;
  let same: Plan | null = null;
  for (const { plan, said } of plans.flatMap((one) => variantsOf(one, work))) {
    const made = await builder.build(plan, said);
    if (work.isCancelled) return { kind: 'cancelled' };
    if (made.ok && made.accepted.source === source) same = plan;
    else if (made.ok) {
      const diff = diffOf(source, made.accepted.source);
      return { kind: 'program', accepted: made.accepted, diff, explanation: '' };
    } else problem ??= made.message;
    if (work.budget.exhausted !== null) break;
  }
  const hint = told(language, 'smallerHint');
  const reason =
    same !== null
      ? told(language, 'tweakSame', { plan: wordsOf(same) })
      : told(language, 'tweakFailed', { problem: problem ?? '?' });
  return { kind: 'refused', reason, hint };
}

function unmade(
  { why }: Extract<Combined, { readonly ok: false }>,
  words: string,
  plan: Plan | null,
  { language }: Running,
): EditEnd {
  const key = plan === null ? 'tweakUnknownOrder' : why === 'endless' ? 'tweakEndless' : 'tweakUnclear';
  const reason = told(language, key, { words, plan: wordsOf(plan ?? []) });
  return { kind: 'refused', reason, hint: told(language, `${key}Hint`) };
}

function wordsOf(plan: Plan): string {
  return describePlan(plan).join(', then ');
}
