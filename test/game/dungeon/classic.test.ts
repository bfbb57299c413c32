import { expect, test } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { step } from '../../../src/game/rules/step.ts';
import { mapLines } from '../../../src/game/view/map.ts';

const start = createWorld({ level: 'classic' });

test("the classic level is the original's, cell by cell", () => {
  const { world } = step(start, [{ type: 'join', user: 'ann', name: 'Ann' }]);
  expect(`\n${mapLines(world, false).join('\n')}\n`).toBe(`
########################
#PA   #   >     #     ##
# ### # ##### # # # #  #
# #   #   #   #   # #  #
#     #   ### ##  # ####
# #       #     #      #
### #     #  B  ###  ###
#   #/                ##
## ### ### #####   ### #
#G        #       / #  #
#   ###  ## ### # # #  #
#   #     B   #   #    #
### ### # #   #        #
#         #       #    #
#   ### ###   ## ## # ##
#     #   #         #  #
#   ##### ### #####   ##
#         # /    B    ##
## ##### # ###   ### ###
#     # #           #  #
# ### #   #   ###  #  ^#
#       #     #        #
########################
`);
});

test('ids follow the order in which the contract lists monsters and items', () => {
  expect(start.monsters.map(({ id, kind, position }) => [id, kind, position.row, position.col])).toEqual([
    ['m1', 'bat', 12, 11],
    ['m2', 'bat', 18, 18],
    ['m3', 'bat', 7, 14],
    ['m4', 'gorgon', 10, 2],
  ]);
  expect(start.items.map(({ id, kind, position }) => [id, kind, position.row, position.col])).toEqual([
    ['i1', 'sword', 21, 23],
    ['i2', 'bow', 2, 11],
    ['i3', 'arrow', 8, 6],
    ['i4', 'arrow', 10, 19],
    ['i5', 'arrow', 18, 13],
  ]);
});
