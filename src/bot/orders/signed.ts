import { safeText } from '../../game/view/safe-text.ts';

const MARK = '-- Order: ';

/**
 * A program with the order that it was written for as its first line, so that whoever sees the program later, also
 * after a restart, knows what it is for.
 */
export function signed(source: string, order: string): string {
  return `${MARK}${safeText(order)}\n${source}`;
}

/** The order that a program was written for; null where it does not say. */
export function orderOfSource(source: string): string | null {
  const [first = ''] = source.split('\n', 1);
  return first.startsWith(MARK) ? first.slice(MARK.length) : null;
}
