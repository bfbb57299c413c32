import type { Rehearsal } from '../../sandbox/rehearsal/verdict.ts';

/** What a program that answers said, all of it; null where it said nothing. */
export function answerOf({ ticks }: Rehearsal): string | null {
  const said = ticks.map((tick) => words(tick.said)).filter((text) => text !== '');
  return said.length === 0 ? null : [...new Set(said)].join(' ');
}

/** Without "Done:" and the number of the part in front. */
function words(said: string): string {
  return said
    .replace(/^\s*done(?::\s*|[\s\p{P}]*$)/iu, '')
    .replace(/^\(\d+\/\d+\) /, '')
    .trim();
}
