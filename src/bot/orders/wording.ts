import type { Limits } from '../../config/limits.ts';
import type { Outcome, Progress } from '../../queue/reply.ts';
import { nameOf, quoted } from '../escape.ts';

/** So much of an order, of what a program will do, or of why there is none, is repeated. */
const LONGEST_ORDER = 300;
const LONGEST_EXPLANATION = 600;

/** Who ordered what, and below it how it stands. */
export function orderText(name: string, order: string, state: string): string {
  return `${nameOf(name)} to their companion: ${quoted(order, LONGEST_ORDER)}\n${state}`;
}

export function waitingText(ahead: number): string {
  if (ahead === 0) return 'Next in line';
  return `In line, ${ahead} ${ahead === 1 ? 'order' : 'orders'} before it`;
}

/** Why no more orders are taken. */
export function fullText(full: 'person' | 'guild', limits: Limits): string {
  if (full === 'guild') {
    return `Orders of one server that may be unfinished: ${limits.orders_per_guild}. Try again when some are finished.`;
  }
  return `Orders of one person that may be unfinished here: ${limits.orders_per_person}. Wait for yours to finish, or cancel it with its button.`;
}

export function progressText({ stage, attempt, tokens }: Progress): string {
  const which = attempt > 1 ? `, attempt ${attempt}` : '';
  switch (stage) {
    case 'planning':
      return 'Thinking about it';
    case 'writing':
      return `Writing a program${which}${tokens > 0 ? ` (${tokens} tokens)` : ''}`;
    case 'checking':
      return `Checking the program${which}`;
    case 'rehearsing':
      return `Rehearsing it in a copy of the dungeon${which}`;
  }
}

/** How an order ended that no program came of. */
export function endText(outcome: Exclude<Outcome, { kind: 'program' }>): string {
  switch (outcome.kind) {
    case 'answer':
      return `Answer:\n> ${explanation(outcome.text)}`;
    case 'refused':
      return `Not possible:\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}`;
    case 'failed':
      return `Something went wrong on my side:\n> ${explanation(outcome.reason)}${hintLine(outcome.hint)}`;
    case 'cancelled':
      return 'Cancelled';
  }
}

/** How an order ended that a program came of, which runs now. */
export function runningText({ does, attempts, brain }: Extract<Outcome, { kind: 'program' }>): string {
  const effort = attempts > 1 ? `, at attempt ${attempts}` : '';
  return `Running (from ${quoted(brain, 40)}${effort}):\n> ${explanation(does)}`;
}

export function unloadableText(reason: string): string {
  return `The program does not load here:\n> ${explanation(reason)}`;
}

/** What a worker said, as inline code: it may be a model's words. */
function explanation(text: string): string {
  return quoted(text, LONGEST_EXPLANATION);
}

function hintLine(hint: string): string {
  return hint === '' ? '' : `\n> ${explanation(hint)}`;
}
