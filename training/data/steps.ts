import type { Chance } from './chance.ts';
import type { FilledOrder } from './fill.ts';

const WORDS = {
  up: ['up', 'north', 'w', 'upwards', 'n'],
  down: ['down', 'south', 's', 'downwards'],
  left: ['left', 'west', 'a', 'to the left'],
  right: ['right', 'east', 'd', 'to the right', 'e'],
} as const;
const HEADINGS = ['up', 'down', 'left', 'right'] as const;
const VERBS = ['', '', '', 'go ', 'walk ', 'move ', 'step ', 'head ', 'take '];
const JOINS = [' ', ', ', ', ', ' then ', ', then ', ' and ', ' and then ', '. '];

/** Steps one after the other, as people dictate a way: "left left down", "3 up, 2 left", "north twice then east". */
export function dictated(chance: Chance): FilledOrder {
  const values = new Map<`N${number}`, string>();
  const join = chance.pick(JOINS);
  const parts: string[] = [];
  const plans: string[] = [];
  let last = '';
  for (let left = chance.between(1, 4); left > 0; left--) {
    const heading = chance.pick(HEADINGS.filter((one) => one !== last));
    last = heading;
    const { text, steps } = run(chance.pick(WORDS[heading]), join, values, chance);
    parts.push(text);
    plans.push(`walk ${heading} ${steps}`);
  }
  return { order: chance.pick(VERBS) + parts.join(join), plan: plans.join(' ; '), values };
}

/** Steps one way: their number in the order, or as many words as steps. */
function run(
  word: string,
  join: string,
  values: Map<`N${number}`, string>,
  chance: Chance,
): { readonly text: string; readonly steps: string } {
  const isLetter = word.length === 1;
  if (isLetter || chance.happens(0.35)) {
    const steps = chance.weighted([
      [4, 1],
      [4, 2],
      [2, 3],
      [1, 4],
    ] as const);
    const between =
      word.includes(' ') || join.includes('then') ? ' ' : join.includes(',') ? chance.pick([', ', ' ']) : ' ';
    return { text: Array.from({ length: steps }, () => word).join(between), steps: String(steps) };
  }
  if (chance.happens(0.15)) return { text: `${word} twice`, steps: '2' };
  if (chance.happens(0.2))
    return { text: chance.pick([`one ${word}`, `one step ${word}`, `a step ${word}`]), steps: '1' };
  const count = String(chance.between(2, 9));
  const slot = `N${10 + values.size}` as const;
  const known = [...values].find(([, value]) => value === count)?.[0];
  if (known === undefined) values.set(slot, count);
  const text = chance.pick([
    `${count} ${word}`,
    `${word} ${count}`,
    `${count} steps ${word}`,
    `${word} ${count} steps`,
    `${word} x${count}`,
    `${count} squares ${word}`,
    `${word} ${count} times`,
  ]);
  return { text, steps: known ?? slot };
}
