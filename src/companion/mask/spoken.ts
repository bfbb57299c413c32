import { playerAt } from './players.ts';
import type { Token } from './tokens.ts';

/** A text that the companion is to speak. */
export interface Spoken {
  readonly text: string;
  /** Tokens that it takes up. */
  readonly length: number;
  /** A word such as "say" stands before it: it is said, even if it is a name. */
  readonly isSaid: boolean;
}

const SAYING = new Set(
  'say says saying shout shouting yell yelling whisper announce scream proclaim utter chant chanting holler exclaim cry'.split(
    ' ',
  ),
);
/** What may stand between "say" and what is said. */
const BETWEEN = new Set([':', 'out', 'loud', 'loudly', 'the', 'word', 'words', 'aloud', 'me']);
/** "tell everyone that ..." says it, too; "tell me ..." asks. */
const TELLING = new Set(['tell', 'inform']);
const LISTENERS = new Set('everyone everybody them all others people folks us room world'.split(' '));
/** Without quotes, what is said ends here. */
const ENDING = new Set(
  ', . : ? and then when whenever everytime if unless until till every once before after while twice again otherwise but else'.split(
    ' ',
  ),
);
/** Words that begin something to be found out and told, or something that is not said word by word. */
const REPORTED = new Set(
  'what where how which who why whether if when each every something anything nothing it your ur my so that the one this number position'.split(
    ' ',
  ),
);
/** Words that tell where it is said. */
const PLACING = new Set(['beside', 'near', 'nearby']);
const MOST_WORDS = 6;

/**
 * A spoken text that begins at a token; null where there is none.
 *
 * @param players whom it may be said to.
 */
export function spokenAt(tokens: readonly Token[], at: number, players: readonly string[]): Spoken | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isSaid = followsSaying(tokens, at);
  if (token.quoted !== null) return { text: token.quoted.trim(), length: 1, isSaid };
  const isAnnounced = tokens[at - 1]?.word === ':';
  if (!isSaid || token.word === ':') return null;
  if (!isAnnounced && (BETWEEN.has(token.word) || REPORTED.has(token.word))) return null;
  if (isListeners(tokens, at, players)) return null;
  const rest = tokens.slice(at, at + MOST_WORDS + 1);
  const end = rest.findIndex((one, index) => one.quoted !== null || endsBefore(tokens, at + index, players));
  const said = end === -1 ? rest : rest.slice(0, end);
  if (said.length === 0 || said.length > MOST_WORDS) return null;
  return { text: said.map(({ written }) => written).join(' '), length: said.length, isSaid };
}

/** Whether what is said has ended before a token: "hi" in "say hi next to the bat", "beep" in "say beep 3 times". */
function endsBefore(tokens: readonly Token[], at: number, players: readonly string[]): boolean {
  const [word = '', next = ''] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (ENDING.has(word) || PLACING.has(word) || isListeners(tokens, at, players)) return true;
  if (/^(each|every)$/.test(word) && /^(time|turn|tick|\d+)$/.test(next)) return true;
  return next === 'times' || next === 'time' || (word === 'next' && next === 'to');
}

/** "to everybody", "at me", "to Mia". */
function isListeners(tokens: readonly Token[], at: number, players: readonly string[]): boolean {
  const [word = '', next = ''] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (word !== 'to' && word !== 'at') return false;
  return LISTENERS.has(next) || next === 'me' || next === 'the' || playerAt(tokens, at + 1, players) !== null;
}

/** Whether "say", "yell out", "tell everyone that" or the like stands right before a token. */
function followsSaying(tokens: readonly Token[], at: number): boolean {
  const word = (index: number): string => (tokens[index]?.quoted === null ? tokens[index].word : '');
  let before = at - 1;
  if (word(before) === 'that') before--;
  while (BETWEEN.has(word(before))) before--;
  if (SAYING.has(word(before))) return true;
  if (word(before) === 'after' && word(before - 1) === 'repeat') return true;
  if (!LISTENERS.has(word(before))) return false;
  while (LISTENERS.has(word(before)) || /^(the|of|to|at)$/.test(word(before))) before--;
  return TELLING.has(word(before)) || SAYING.has(word(before));
}
