import { isSlot } from '../../slots.ts';
import { CORNERS, HEADINGS, NEAREST, type Place, type Thing } from '../plan.ts';
import { PlanFault, type PlanWords } from './words.ts';

const MOST_PLACES = 4;
const PLACE_WORDS: readonly string[] = [
  'me',
  'you',
  'start',
  'middle',
  'corner',
  'edge',
  'at',
  'row',
  'col',
  'my',
  'player',
  ...NEAREST,
];

/** Reads an item or a monster by its name. */
export function parseThing(words: PlanWords): Thing {
  if (words.isNext('M')) return { at: 'monster', name: words.value('M') };
  return { at: 'item', name: words.value('I') };
}

/** Reads a place, as "me", "my monster", "corner tl" or "at N1 N2". */
export function parsePlace(words: PlanWords): Place {
  if (words.isNext('I')) return { at: 'item', name: words.value('I') };
  if (words.isNext('M')) return { at: 'monster', name: words.value('M') };
  if (words.isNext('P')) return { at: 'player', name: words.value('P') };
  const word = words.next();
  switch (word) {
    case 'me':
    case 'you':
    case 'start':
    case 'middle':
      return { at: word };
    case 'corner':
      return { at: 'corner', corner: words.oneOf([...CORNERS, 'near']) };
    case 'edge':
      return { at: 'edge', edge: words.oneOf(HEADINGS) };
    case 'at': {
      const row = words.number();
      return { at: 'cell', row, col: words.number() };
    }
    case 'row':
    case 'col':
      return { at: word, number: words.number() };
    case 'player':
      return { at: 'player', name: null };
    case 'my':
      return { at: 'nearest', of: words.oneOf(NEAREST), to: 'me' };
    default: {
      const of = NEAREST.find((known) => known === word);
      if (of === undefined) throw words.fault('a place, such as "me", "I1" or "corner tl"', words.before);
      return { at: 'nearest', of, to: 'you' };
    }
  }
}

/** Reads the places of a round: two or more. */
export function parsePlaces(words: PlanWords): Place[] {
  const places = [parsePlace(words), parsePlace(words)];
  while (startsPlace(words)) places.push(parsePlace(words));
  if (places.length > MOST_PLACES) throw new PlanFault(`a patrol has at most ${MOST_PLACES} places`);
  return places;
}

/** Whether the next word begins a place. */
export function startsPlace(words: PlanWords): boolean {
  const word = words.peek();
  return (
    word !== undefined &&
    (isSlot(word, 'I') || isSlot(word, 'M') || isSlot(word, 'P') || PLACE_WORDS.includes(word))
  );
}
