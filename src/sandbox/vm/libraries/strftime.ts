/** C's strftime as Lua 5.3 allows it (C99 conversions), in the C locale and UTC. */

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const DAY_MS = 86_400_000;

const two = (value: number, fill = '0') => String(value).padStart(2, fill);
const hour12 = (date: Date) => ((date.getUTCHours() + 11) % 12) + 1;
const day = (date: Date) => DAYS[date.getUTCDay()] ?? '';
const month = (date: Date) => MONTHS[date.getUTCMonth()] ?? '';
const yearDay = (date: Date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS);
/** Week of the year, where `firstDay` (0 Sunday, 1 Monday) begins a week; days before the first are in week 0. */
const week = (date: Date, firstDay: number) =>
  Math.floor((yearDay(date) + 7 - ((date.getUTCDay() + 7 - firstDay) % 7)) / 7);

/** ISO 8601 week and the year it belongs to: that of the week's Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  return { year: thursday.getUTCFullYear(), week: Math.floor(yearDay(thursday) / 7) + 1 };
}

const CONVERSIONS: Readonly<Record<string, string | ((date: Date) => string)>> = {
  a: (date) => day(date).slice(0, 3),
  A: day,
  b: (date) => month(date).slice(0, 3),
  B: month,
  c: '%a %b %e %H:%M:%S %Y',
  C: (date) => two(Math.floor(date.getUTCFullYear() / 100)),
  d: (date) => two(date.getUTCDate()),
  D: '%m/%d/%y',
  e: (date) => two(date.getUTCDate(), ' '),
  F: '%Y-%m-%d',
  g: (date) => two(isoWeek(date).year % 100),
  G: (date) => String(isoWeek(date).year),
  h: '%b',
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(hour12(date)),
  j: (date) => String(yearDay(date) + 1).padStart(3, '0'),
  m: (date) => two(date.getUTCMonth() + 1),
  M: (date) => two(date.getUTCMinutes()),
  n: () => '\n',
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  r: '%I:%M:%S %p',
  R: '%H:%M',
  S: (date) => two(date.getUTCSeconds()),
  t: () => '\t',
  T: '%H:%M:%S',
  u: (date) => String(date.getUTCDay() === 0 ? 7 : date.getUTCDay()),
  U: (date) => two(week(date, 0)),
  V: (date) => two(isoWeek(date).week),
  w: (date) => String(date.getUTCDay()),
  W: (date) => two(week(date, 1)),
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  y: (date) => two(date.getUTCFullYear() % 100),
  Y: (date) => String(date.getUTCFullYear()),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
};

/** The conversions that may follow `%E` and `%O`; in the C locale they change nothing. */
const MODIFIED: Readonly<Record<string, string>> = { E: 'cCxXyY', O: 'deHImMSuUVwWy' };

/** The formatted date, or the first conversion that does not exist. */
export function formatDate(
  format: string,
  date: Date,
): { readonly text: string } | { readonly invalid: string } {
  let text = '';
  for (let at = 0; at < format.length; at++) {
    const character = format[at] ?? '';
    if (character !== '%') {
      text += character;
      continue;
    }
    let letter = format[++at] ?? '';
    const modified = Object.hasOwn(MODIFIED, letter) ? MODIFIED[letter] : undefined;
    if (modified !== undefined) {
      const next = format[++at] ?? '';
      if (next === '' || !modified.includes(next)) return { invalid: `%${letter}${next}` };
      letter = next;
    }
    const conversion = Object.hasOwn(CONVERSIONS, letter) ? CONVERSIONS[letter] : undefined;
    if (conversion === undefined) return { invalid: `%${letter}` };
    if (typeof conversion === 'function') text += conversion(date);
    else {
      const expanded = formatDate(conversion, date);
      if ('invalid' in expanded) return expanded;
      text += expanded.text;
    }
  }
  return { text };
}
