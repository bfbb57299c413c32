import { nearest } from '../sandbox/api/suggest.ts';
import { type AllBounds, type Bounds, isLimitName, LIMIT_NAMES, LIMITS, mapLimits } from './limits.ts';

/** The bounds that come with the game. */
export const WIDEST_BOUNDS: AllBounds = mapLimits((name) => LIMITS[name]);

const ENTRY = /^(?<name>\w+)\s*=\s*(?:(?<least>\d+)\.\.)?(?<value>\d+)(?:\.\.(?<most>\d+))?$/;

/**
 * Reads the operator's limits: `tick_ms=1000` sets what holds where nobody sets it, `tick_ms=1000..3000` how
 * far admins may set it, `tick_ms=1000..1500..3000` both. Several are separated by commas.
 *
 * @returns the bounds, or every problem with the text.
 */
export function parseOperatorLimits(text: string): AllBounds | { readonly problems: readonly string[] } {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseEntry);
  const problems = entries.flatMap((entry) => ('problem' in entry ? [entry.problem] : []));
  if (problems.length > 0) return { problems };
  const set = new Map(entries.flatMap((entry) => ('bounds' in entry ? [[entry.name, entry.bounds]] : [])));
  return mapLimits((name) => set.get(name) ?? LIMITS[name]);
}

type Entry = { readonly name: keyof AllBounds; readonly bounds: Bounds } | { readonly problem: string };

function parseEntry(text: string): Entry {
  const groups = ENTRY.exec(text)?.groups;
  const name = groups?.name ?? text.split('=')[0]?.trim() ?? '';
  if (!isLimitName(name)) {
    const meant = nearest(name, LIMIT_NAMES);
    const advice = meant === null ? `the names are ${LIMIT_NAMES.join(', ')}` : `did you mean ${meant}?`;
    return { problem: `"${name}" is no limit: ${advice}` };
  }
  if (groups === undefined) {
    return { problem: `"${text}" cannot be read: write ${name}=DEFAULT, ${name}=LEAST..MOST or both` };
  }
  const bounds = boundsOf(name, groups);
  const widest = LIMITS[name];
  const given = [bounds.least, bounds.default, bounds.most];
  if (given.some((value) => value < widest.least || value > widest.most)) {
    return { problem: `"${text}" goes beyond ${widest.least}..${widest.most}, the widest bounds of ${name}` };
  }
  if (bounds.least > bounds.default || bounds.default > bounds.most) {
    return { problem: `"${text}" is out of order: write ${name}=LEAST..DEFAULT..MOST` };
  }
  return { name, bounds };
}

/** Two numbers are bounds, and the default follows them; one or three name the default. */
function boundsOf(name: keyof AllBounds, groups: Readonly<Record<string, string | undefined>>): Bounds {
  const widest = LIMITS[name];
  const value = Number(groups.value);
  const numberOr = (text: string | undefined, fallback: number) =>
    text === undefined ? fallback : Number(text);
  const least = numberOr(groups.least, widest.least);
  const most = numberOr(groups.most, widest.most);
  if (groups.least !== undefined && groups.most === undefined) {
    return { least, most: value, default: Math.min(value, Math.max(least, widest.default)) };
  }
  return { least, most, default: value };
}
