/** A share, and between which shares the true one lies with 95% certainty. */
export interface Share {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's quantile for 95%, both sides. */
const Z = 1.959964;

/** Wilson's interval of a share, in percent; from 0 to 100 where nothing was counted. */
export function wilson(part: number, whole: number): Share {
  if (whole === 0) return { percent: 0, low: 0, high: 100 };
  const share = part / whole;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole);
  const half = (Z / (1 + z2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole));
  const percent = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value))) / 10;
  return { percent: percent(share), low: percent(middle - half), high: percent(middle + half) };
}

/** One order's result, as `eval --json` prints it: the fields and their order are those of design.md. */
export interface EvalResult {
  readonly id: string;
  readonly class: string;
  /** Whether the first program that was tried passed everything. */
  readonly first: boolean;
  /** Whether the program that came out in the end did. */
  readonly final: boolean;
  readonly verdict: 'accepted' | 'rejected';
  readonly brain: string | null;
  readonly attempts: number;
  readonly goalTick: number | null;
  readonly tokens: number;
  readonly millis: number;
}

interface Tally {
  readonly orders: number;
  readonly first: number;
  readonly final: number;
}

/** What a suite came to; the intervals are in percent. */
export interface EvalSummary extends Tally {
  readonly byClass: Readonly<
    Record<string, Tally & { readonly firstShare: Share; readonly finalShare: Share }>
  >;
  readonly firstShare: Share;
  readonly finalShare: Share;
  readonly tokens: number;
  readonly medianMillis: number;
}

export function summaryOf(results: readonly EvalResult[]): EvalSummary {
  const classes = [...new Set(results.map((one) => one.class))];
  const byClass = Object.fromEntries(
    classes.map((name) => [name, tallyOf(results.filter((one) => one.class === name))]),
  );
  const millis = results.map((one) => one.millis).sort((a, b) => a - b);
  const { orders, first, final, ...shares } = tallyOf(results);
  return {
    orders,
    first,
    final,
    byClass,
    ...shares,
    tokens: results.reduce((sum, one) => sum + one.tokens, 0),
    medianMillis: Math.round(millis[Math.floor(millis.length / 2)] ?? 0),
  };
}

function tallyOf(results: readonly EvalResult[]) {
  const orders = results.length;
  const first = results.filter((one) => one.first).length;
  const final = results.filter((one) => one.final).length;
  return { orders, first, final, firstShare: wilson(first, orders), finalShare: wilson(final, orders) };
}

/** A summary as a table for people. */
export function tableOf({ byClass, ...all }: EvalSummary): string {
  const rows = [...Object.entries(byClass), ['all', all] as const].map(([name, one]) => [
    name,
    String(one.orders),
    shareText(one.first, one.firstShare),
    shareText(one.final, one.finalShare),
  ]);
  const table = [['class', 'orders', 'at first attempt', 'in the end'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, `${all.tokens} tokens written; median ${all.medianMillis} ms an order`].join('\n');
}

/** "12 (60.0%, 38.7 to 78.1)". */
export function shareText(count: number, { percent, low, high }: Share): string {
  return `${count} (${percent.toFixed(1)}%, ${low.toFixed(1)} to ${high.toFixed(1)})`;
}
