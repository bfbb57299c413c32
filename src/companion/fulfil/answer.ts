import type { Rehearsal } from '../../sandbox/rehearsal/verdict.ts';

/**
 * What a program that answers said, all of it; null where it said nothing. One that comes to no end says the same again
 * and again, about a world that goes on: then the first words are the answer.
 */
export function answerOf({ ticks, finished, goalTick }: Rehearsal): string | null {
  const said = ticks.map((tick) => words(tick.said)).filter((text) => text !== '');
  const all = finished || goalTick !== null ? said : said.slice(0, 1);
  return all.length === 0 ? null : [...new Set(all)].join(' ');
}

/** Without "Done:" and the number of the part in front. */
function words(said: string): string {
  return said
    .replace(/^\s*done(?::\s*|[\s\p{P}]*$)/iu, '')
    .replace(/^\(\d+\/\d+\) /, '')
    .trim();
}
