import { parseBoard } from './ascii.ts';
import type { Population } from './populate.ts';

// Drawn without monsters and items: their order, and so their ids, is not the reading order.
const BOARD = parseBoard(`
########################
#PA   #         #     ##
# ### # ##### # # # #  #
# #   #   #   #   # #  #
#     #   ### ##  # ####
# #       #     #      #
### #     #     ###  ###
#   #                 ##
## ### ### #####   ### #
#         #         #  #
#   ###  ## ### # # #  #
#   #         #   #    #
### ### # #   #        #
#         #       #    #
#   ### ###   ## ## # ##
#     #   #         #  #
#   ##### ### #####   ##
#         #           ##
## ##### # ###   ### ###
#     # #           #  #
# ### #   #   ###  #   #
#       #     #        #
########################
`);

/** The classic game's one level (companion-api.md, Board); the order gives the ids, `m1` and `i1` first. */
export const CLASSIC: Population & { readonly rows: readonly string[] } = {
  rows: BOARD.rows,
  start: BOARD.start,
  monsters: [
    { kind: 'bat', position: { row: 12, col: 11 } },
    { kind: 'bat', position: { row: 18, col: 18 } },
    { kind: 'bat', position: { row: 7, col: 14 } },
    { kind: 'gorgon', position: { row: 10, col: 2 } },
  ],
  items: [
    { kind: 'sword', position: { row: 21, col: 23 } },
    { kind: 'bow', position: { row: 2, col: 11 } },
    { kind: 'arrow', position: { row: 8, col: 6 } },
    { kind: 'arrow', position: { row: 10, col: 19 } },
    { kind: 'arrow', position: { row: 18, col: 13 } },
  ],
};
