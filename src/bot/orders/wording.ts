import type { Limits } from '../../config/limits.ts';
import type { Outcome, Progress } from '../../queue/reply.ts';
import { nameOf, quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';

/** So much of an order, of what a program will do, or of why there is none, is repeated. */
const LONGEST_ORDER = 300;
const LONGEST_EXPLANATION = 600;

/** Who ordered what, and below it how it stands. */
export function orderText(name: string, order: string, state: string, say: Say): string {
  const given = say('order.given', { name: nameOf(name), order: quoted(order, LONGEST_ORDER) });
  return `${given}\n${state}`;
}

export function waitingText(ahead: number, say: Say): string {
  if (ahead === 0) return say('order.next');
  return ahead === 1 ? say('order.behindOne') : say('order.behind', { ahead });
}

/** Why no more orders are taken. */
export function fullText(full: 'person' | 'guild', limits: Limits, say: Say): string {
  if (full === 'guild') return say('order.fullGuild', { most: limits.orders_per_guild });
  return say('order.fullPerson', { most: limits.orders_per_person });
}

export function progressText({ stage, attempt, tokens }: Progress, say: Say): string {
  const which = attempt > 1 ? say('order.attempt', { attempt }) : '';
  switch (stage) {
    case 'planning':
      return say('order.planning');
    case 'writing':
      return say('order.writing', { which, tokens: tokens > 0 ? say('order.tokens', { tokens }) : '' });
    case 'checking':
      return say('order.checking', { which });
    case 'rehearsing':
      return say('order.rehearsing', { which });
  }
}

/** How an order ended that no program came of. */
export function endText(outcome: Exclude<Outcome, { kind: 'program' }>, say: Say): string {
  switch (outcome.kind) {
    case 'answer':
      return `${say('order.answer')}\n> ${explanation(outcome.text)}`;
    case 'refused':
      return `${say('order.refused')}\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}`;
    case 'failed':
      return `${say('order.failed')}\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}`;
    case 'cancelled':
      return say('order.wasCancelled');
  }
}

/** How an order ended that a program came of, which runs now. */
export function runningText(
  { does, attempts, brain }: Extract<Outcome, { kind: 'program' }>,
  say: Say,
): string {
  const effort = attempts > 1 ? say('order.effort', { attempts }) : '';
  return `${say('order.running', { brain: quoted(brain, 40), effort })}\n> ${explanation(does)}`;
}

export function unloadableText(reason: string, say: Say): string {
  return `${say('order.unloadable')}\n> ${explanation(reason)}`;
}

/** What a worker said, as inline code: it may be a model's words. */
function explanation(text: string): string {
  return quoted(text, LONGEST_EXPLANATION);
}

function hintLine(hint: string): string {
  return hint === '' ? '' : `\n> ${explanation(hint)}`;
}
