import type { NameKinds } from '../companion/mask/names.ts';
import type { Plan } from '../companion/plan/plan.ts';
import type { Slots } from '../companion/slots.ts';
import { dictated } from './dictated.ts';
import { planOf } from './entry.ts';
import type { Match, Matcher } from './match.ts';
import { essence, isSlotWord, readOrder } from './normal-form.ts';

/** One part of an order and what fulfils it. */
export interface Clause {
  readonly match: Match;
  readonly plan: Plan;
}

/** Where one clause may end and the next begin. */
const CONNECTORS = new Set([
  'and',
  'then',
  ',',
  '.',
  'next',
  'afterwards',
  'afterward',
  'finally',
  'lastly',
  'also',
]);
/** May stand at either end of a clause, and says only that it has a place in a sequence. */
const SEQUENCE = new Set([...CONNECTORS, 'first', 'firstly', 'secondly', 'thirdly', 'after', 'that', 'done']);
/** "after that" and "when done" are connectors, "after" and "when" alone are not. */
const AFTER = /^(after (that|this|which)|once (that is )?done|when (that is )?done)( |$)/;
const PLEASANTRY = /^chat (hello|thanks|praise|insult|bye|love)/;
/** What begins with "come here and give me ...": whoever hands something over comes for it. */
const HANDS_OVER = /^(bring|give) /;
/** Without quotes, the end of a spoken text may say how often or how to say it. */
const SAID_HOW = /\b(times|twice|thrice|turns|again|forever|everybody|everyone|with)\b|\d/i;
/** "The golem is dead? Then come.": an answer is waited for. */
const ASKS_FIRST = /\?\s*(then|if so|in that case)\b/i;
const MOST_CLAUSES = 6;
const MOST_WORDS = 60;
/** What goes on for ever ends an order. */
const STANDING = /^(safe )?(follow|stay|wander|patrol|guard|avoid|keep|lead|mirror|dance|tally|stop)\b/;

/**
 * Takes an order apart into clauses that each surely mean an entry; null where that cannot be done. A clause
 * without a verb ("the bow, then an arrow") has that of the one before.
 */
export function surely(order: string, names: NameKinds, matcher: Matcher): readonly Clause[] | null {
  if (ASKS_FIRST.test(order)) return null;
  const read = readOrder(order, names);
  const { words, slots } = dictated(read) ?? read;
  if (words.length > MOST_WORDS) return null;
  if ([...slots].some(([slot, value]) => slot.startsWith('T') && SAID_HOW.test(value))) return null;
  const clauses = new Splitter(matcher, slots).split(joined(words), null, MOST_CLAUSES);
  if (clauses === null || clauses.length === 1) return clauses;
  // "Thank you" beside an order asks for nothing.
  const asked = clauses
    .filter(({ match }) => !PLEASANTRY.test(match.entry.plan))
    .filter(
      ({ match }, at, all) =>
        at > 0 || match.entry.plan !== 'come' || !HANDS_OVER.test(all[at + 1]?.match.entry.plan ?? ''),
    );
  return asked.length === 0 || asked.some((one, at) => isSame(one, asked[at - 1])) ? null : asked;
}

/** Said twice in a row: for emphasis, or to be done twice; who knows. */
function isSame({ match }: Clause, before: Clause | undefined): boolean {
  const values = (slots: Slots) => [...slots.values()].join();
  return match.entry === before?.match.entry && values(match.slots) === values(before.match.slots);
}

/** With "after that" and the like as one connector. */
function joined(words: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = AFTER.exec(words.slice(at, at + 4).join(' '))?.[1];
    if (found === undefined) result.push(words[at] ?? '');
    else result.push('afterwards');
    at += found?.split(' ').length ?? 1;
  }
  return result;
}

class Splitter {
  readonly #matcher: Matcher;
  readonly #slots: Slots;
  readonly #known = new Map<string, Match | null>();

  constructor(matcher: Matcher, slots: Slots) {
    this.#matcher = matcher;
    this.#slots = slots;
  }

  /** The fewest clauses come first: an order that is one whole stays whole. */
  split(words: readonly string[], before: Match | null, most: number): readonly Clause[] | null {
    const whole = this.#clause(words, before);
    if (whole !== null) return [whole];
    if (most === 1) return null;
    for (let at = words.length - 2; at > 0; at--) {
      if (!isConnector(words, at)) continue;
      const first = this.#clause(words.slice(0, at), before);
      if (first === null || STANDING.test(first.match.entry.plan)) continue;
      const rest = this.split(words.slice(at + 1), first.match, most - 1);
      if (rest !== null) return [first, ...rest];
    }
    return null;
  }

  #clause(words: readonly string[], before: Match | null): Clause | null {
    // "Come second, get the sword first.": that is another sequence than that of the words.
    if (before !== null && words.at(-1) === 'first') return null;
    const bare = essence(trimmed(words));
    const match = this.#match(bare) ?? (before === null ? null : this.#elliptic(bare, before));
    if (match === null) return null;
    const plan = planOf(match.entry.plan, match.slots);
    return plan.ok ? { match, plan: plan.plan } : null;
  }

  #match(words: readonly string[]): Match | null {
    const key = words.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const match = words.length === 0 ? null : this.#matcher.sure(words, this.#slots);
    this.#known.set(key, match);
    return match;
  }

  /** A bare name takes the verb of the clause before it. */
  #elliptic(words: readonly string[], before: Match): Match | null {
    const [name = '', ...others] = words;
    const slot = [...before.slots.keys()][0];
    const value = this.#slots.get(name as never);
    if (others.length > 0 || !isSlotWord(name) || value === undefined || before.slots.size !== 1) return null;
    if (slot === undefined || slot[0] !== name[0]) return null;
    // "Kill all the bats, then the gorgon": of that one only one is meant.
    if (/\}s\b/.test(before.entry.orders[0] ?? '') !== name.endsWith('s')) return null;
    return { ...before, slots: new Map([[slot, value]]) };
  }
}

/** "Next" as a word of sequence, not of place: "drop it next to me". */
function isConnector(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return CONNECTORS.has(word) && !(word === 'next' && words[at + 1] === 'to');
}

function trimmed(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end && SEQUENCE.has(words[start] ?? '')) start++;
  while (end > start && SEQUENCE.has(words[end - 1] ?? '')) end--;
  return words.slice(start, end);
}
