/** Words that take back or exclude something: only with them does an order name what its plan has not. */
export const TAKES_BACK =
  /\b(no wait|not|instead of|rather than|forget|never ?mind|leave|ignore|dont bother|without|scratch that|i mean|sorry|actually)\b/;

/** Items, cells, monsters, texts and players; a number may count what follows ("two things"). */
const NAMED = /\b[IMTP]\d+/g;

/**
 * How many of the things that a masked order names its plan leaves out; 0 where the order itself takes one
 * back. A small model that writes a plan with something left out has often skipped a step.
 */
export function leftOut(order: string, plan: string): number {
  if (TAKES_BACK.test(order)) return 0;
  const planned = new Set(plan.match(NAMED));
  return [...new Set(order.match(NAMED))].filter((named) => !planned.has(named)).length;
}
