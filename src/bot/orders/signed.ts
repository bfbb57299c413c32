import { cut, safeText } from '../../game/view/safe-text.ts';

const ORDER_MARK = '-- Order: ';
/** Its plan in the plan language, for whoever changes it later. */
const MEANS_MARK = '-- Means: ';
const STEP_MARK = '-- Step: ';

/** So much of an order, and of a step, stands in a program. */
const LONGEST_ORDER = 300;
const LONGEST_STEP = 100;

/**
 * A program with the order that it was written for as its first line, and the steps of its plan below where there are
 * several, so that whoever sees the program later, also after a restart, knows what it is for.
 *
 * @param most characters that a program may have: the plan is left out where it would be too much.
 */
export function signed(
  source: string,
  order: string,
  { plan, means }: { readonly plan: readonly string[]; readonly means?: string | undefined },
  most: number,
): string {
  const meaning = means === undefined ? '' : `${MEANS_MARK}${safeText(means)}\n`;
  const first = `${ORDER_MARK}${cut(safeText(order), LONGEST_ORDER)}\n`;
  const steps = plan.length > 1 ? plan : [];
  const lines = steps.map((step) => `${STEP_MARK}${cut(safeText(step), LONGEST_STEP)}\n`).join('');
  const wholes = [`${first}${meaning}${lines}`, `${first}${lines}`].map((above) => `${above}${source}`);
  return wholes.find((whole) => [...whole].length <= most) ?? `${first}${source}`;
}

/** The order that a program was written for; null where it does not say. */
export function orderOfSource(source: string): string | null {
  const [first = ''] = source.split('\n', 1);
  return first.startsWith(ORDER_MARK) ? first.slice(ORDER_MARK.length) : null;
}

/** The steps of a program's plan; none where it has only one, or does not say. */
export function planOfSource(source: string): readonly string[] {
  if (orderOfSource(source) === null) return [];
  return stepLinesOf(source).map((line) => line.slice(STEP_MARK.length));
}

/** The plan of a program as its outcome said it; null where that was not kept. */
export function meansOfSource(source: string): string | null {
  const line = orderOfSource(source) === null ? undefined : source.split('\n', 2)[1];
  return line?.startsWith(MEANS_MARK) ? line.slice(MEANS_MARK.length) : null;
}

/** The program as it was written. */
export function unsigned(source: string): string {
  return source.split('\n').slice(linesAbove(source)).join('\n');
}

/** How many lines stand above the program as it was written. */
export function linesAbove(source: string): number {
  if (orderOfSource(source) === null) return 0;
  return (meansOfSource(source) === null ? 1 : 2) + stepLinesOf(source).length;
}

function stepLinesOf(source: string): string[] {
  const lines = source.split('\n').slice(meansOfSource(source) === null ? 1 : 2);
  const end = lines.findIndex((line) => !line.startsWith(STEP_MARK));
  return lines.slice(0, end === -1 ? lines.length : end);
}
