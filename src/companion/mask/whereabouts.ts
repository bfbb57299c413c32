/** "... that is at 5,7", "... lying at 5,7": said of any thing, it tells which one is meant. */
const QUALIFIED =
  /\b([IM]\d+) (?:(?:that s|that is|thats|which is|who is|lying|standing|sitting|located|waiting|over there) )+(I\d+)\b/g;
/** A monster is brought nowhere: a cell beside it is where it is. */
const MONSTER = /\b(M\d+) (I\d+)\b/g;
/** What is fetched at a cell lies there; what is left or dropped does not yet. */
const FETCHED =
  /\b((?:get|fetch|grab|collect|take|bring|pick up|retrieve)(?: me)?(?: the| a| an| that)? I\d+) (I\d+)\b/g;

/**
 * A masked order without the cells that only tell where a thing is which is meant by its name: "kill the bat at 4,8" is to
 * kill a bat. Plans have no word for one of several.
 *
 * @param text with a slot for each cell (`withCellSlots`).
 * @param cells those slots.
 */
export function withoutWhereabouts(text: string, cells: ReadonlySet<string>): string {
  return [QUALIFIED, MONSTER, FETCHED].reduce(
    (words, pattern) =>
      words.replace(pattern, (whole, named: string, cell: string) => (cells.has(cell) ? named : whole)),
    text,
  );
}
