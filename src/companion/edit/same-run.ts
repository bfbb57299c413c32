import type { Rehearsal } from '../../sandbox/rehearsal/verdict.ts';

/** Whether both went the same way; words may differ. */
export function isSameRun(a: Rehearsal, b: Rehearsal): boolean {
  return a.ticks.slice(0, b.ticks.length).every(({ companion }, index) => {
    const other = b.ticks[index]?.companion;
    return other !== undefined && other.row === companion.row && other.col === companion.col;
  });
}
