/** Wins the classic level with seed 1 and nobody hurt: bow, arrows, three bats, sword, gorgon. */
export const WINNING_KEYS =
  'sssddsddsswwddwwwwddddddssssasssdsdddssddassassssaaassadwwwsssdssdddssdddwddaasaawwaawwaaw';
