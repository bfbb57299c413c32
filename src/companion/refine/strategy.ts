import type { Attempt } from '../brain.ts';

/** What to ask for next; `give-up`: whatever is asked, the same comes back. */
export type NextStrategy = 'write' | 'mend' | 'rewrite' | 'give-up';

/**
 * What to make of the attempts so far, oldest first: the same error twice in a row, or A-B-A, means that mending
 * goes round in circles, and the next program is written anew; the same program once more after that means
 * that this brain has no other.
 */
export function nextStrategy(attempts: readonly Attempt[]): NextStrategy {
  const last = attempts.at(-1);
  if (last === undefined) return 'write';
  const same = attempts.filter(({ source }) => plain(source) === plain(last.source)).length;
  if (same >= 3) return 'give-up';
  const faults = attempts.map(faultOf);
  const fault = faults.at(-1);
  if (fault === faults.at(-2) || fault === faults.at(-3)) return 'rewrite';
  return 'mend';
}

/** What was wrong, without what changes from one wording or line to the next. */
function faultOf({ stage, problems }: Attempt): string {
  return `${stage} ${problems.map(({ code, message }) => `${code} ${message.replace(/\d+/g, '#')}`).join('; ')}`;
}

function plain(source: string): string {
  return source
    .replace(/--[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
