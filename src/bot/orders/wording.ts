import type { Limits } from '../../config/limits.ts';
import type { Outcome, Progress } from '../../queue/reply.ts';
import { nameOf, quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
import { NOT_BEGUN, stepLines } from './steps.ts';
import type { Wish } from './wish.ts';

/** So much of an order, of what a program will do, or of why there is none, is repeated. */
const LONGEST_ORDER = 300;
const LONGEST_EXPLANATION = 600;
const LONGEST_PART = 60;

/** Who wants what. */
export function givenText(who: string, { kind, text }: Wish, say: Say): string {
  const name = nameOf(who);
  const order = quoted(text, LONGEST_ORDER);
  switch (kind) {
    case 'do':
      return say('order.given', { name, order });
    case 'tweak':
      return say('order.givenTweak', { name, order });
    case 'refactor':
      return say('order.givenRefactor', { name, order });
    case 'fix':
      return say('order.givenFix', { name });
  }
}

/** @param seconds until it begins; null while nobody knows. */
export function waitingText(ahead: number, seconds: number | null, say: Say): string {
  if (ahead === 0) return say('order.next');
  const eta = seconds === null ? '' : say('order.eta', { seconds });
  return ahead === 1 ? say('order.behindOne', { eta }) : say('order.behind', { ahead, eta });
}

/** Why no more orders are taken. */
export function fullText(full: 'person' | 'guild', limits: Limits, say: Say): string {
  if (full === 'guild') return say('order.fullGuild', { most: limits.orders_per_guild });
  return say('order.fullPerson', { most: limits.orders_per_person });
}

/** What is being done, and below it the steps that the order is taken to mean. */
export function progressText(progress: Progress, say: Say): string {
  const { plan = [] } = progress;
  const steps =
    plan.length > 1 ? stepLines(plan, NOT_BEGUN, say) : plan.map((step) => `> ${explanation(step)}`);
  return [nowText(progress, say), ...steps].join('\n');
}

function nowText({ stage, attempt, tokens, part }: Progress, say: Say): string {
  const again = attempt > 1 ? say('order.attempt', { attempt }) : '';
  // A plan of one program is no composition, whatever stands around it.
  const which = part === undefined || part.of === 1 ? '' : partText(part, say);
  switch (stage) {
    case 'planning':
      return say('order.planning');
    case 'writing':
      return say('order.writing', {
        which,
        again,
        tokens: tokens > 0 ? say('order.tokens', { tokens }) : '',
      });
    case 'checking':
      return say('order.checking', { which, again });
    case 'rehearsing':
      return say('order.rehearsing', { which, again });
  }
}

function partText({ number, of, does }: NonNullable<Progress['part']>, say: Say): string {
  return say('order.part', { number, of, does: quoted(does, LONGEST_PART) });
}

/** How an order ended that no program came of. */
export function endText(outcome: Exclude<Outcome, { kind: 'program' }>, say: Say): string {
  switch (outcome.kind) {
    case 'answer':
      return say('order.answer', { answer: explanation(outcome.text) });
    case 'refused': {
      const others = outcome.nearest.length > 0 ? `\n${say('order.nearest')}` : '';
      return `${say('order.refused')}\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}${others}`;
    }
    case 'failed':
      return `${say('order.failed')}\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}\n${say('order.free')}`;
    case 'cancelled':
      return say('order.wasCancelled');
  }
}

export function unloadableText(reason: string, say: Say): string {
  return `${say('order.unloadable')}\n> ${explanation(reason)}`;
}

/** What a worker said, as inline code: it may be a model's words. */
export function explanation(text: string): string {
  return quoted(text, LONGEST_EXPLANATION);
}

function hintLine(hint: string): string {
  return hint === '' ? '' : `\n> ${explanation(hint)}`;
}
