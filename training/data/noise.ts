import { isSlot } from '../../src/companion/slots.ts';
import type { Chance } from './chance.ts';
import { ABBREVIATIONS, CLOSINGS, OPENINGS } from './vocabulary.ts';

/** How questions and wishes begin, before which no "please" or "can you" makes sense. */
const NO_OPENING =
  /^(how|what|where|which|who|is|are|am|do|does|did|can|could|would|will|have|has|any|i|im|you|your|my|if|when|until|unless|every|each|there|the|hey|ok|please|hi|hello)\b/;
const ARTICLES = new Set(['the', 'a', 'an']);
const KEYS = 'qwertyuiopasdfghjklzxcvbnm';

/** The same masked order as a more careless, or more polite, person would have typed it. */
export function withNoise(order: string, chance: Chance): string {
  let words = order.split(' ');
  if (chance.happens(0.25)) words = words.filter((word) => !/^[,.:?]$/.test(word));
  else if (chance.happens(0.4) && /^[.?]$/.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  if (chance.happens(0.06)) words = words.filter((word) => !ARTICLES.has(word));
  if (chance.happens(0.12))
    words = words.map((word) => (chance.happens(0.5) ? abbreviated(word, chance) : word));
  if (chance.happens(0.12)) words = misspelt(words, chance);
  let text = words.join(' ');
  if (chance.happens(0.15) && !NO_OPENING.test(text)) text = `${chance.pick(OPENINGS)} ${text}`;
  if (chance.happens(0.12) && !/[.?]$/.test(text)) text = `${text} ${chance.pick(CLOSINGS)}`;
  return text;
}

function abbreviated(word: string, chance: Chance): string {
  const known = [...ABBREVIATIONS].filter(([long]) => long === word);
  return known.length === 0 ? word : (chance.pick(known)[1] ?? word);
}

/** One or two words with a letter wrong. */
function misspelt(words: readonly string[], chance: Chance): string[] {
  const result = [...words];
  for (let count = chance.between(1, 2); count > 0; count--) {
    const at = chance.between(0, result.length - 1);
    const word = result[at] ?? '';
    if (word.length >= 4 && !isSlot(word.slice(0, 2))) result[at] = misspeltWord(word, chance);
  }
  return result;
}

function misspeltWord(word: string, chance: Chance): string {
  const at = chance.between(1, word.length - 2);
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const letter = word.charAt(at);
  switch (chance.between(0, 3)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + letter + after;
    case 2:
      return before + after.charAt(1) + letter + after.slice(2);
    default: {
      const key = KEYS.charAt((KEYS.indexOf(letter) + 1) % KEYS.length);
      return before + key + after.slice(1);
    }
  }
}
