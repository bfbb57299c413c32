import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carve, MAP_MAKERS, type MapMaker } from '../../../src/game/dungeon/carve.ts';
import { mendChokes, withoutChokes } from '../../../src/game/dungeon/mend.ts';
import { floorCells, stepsFrom } from '../../../src/game/dungeon/walking.ts';
import type { Position } from '../../../src/game/model/geometry.ts';
import { randomOf, seedRandom } from '../../../src/game/model/rng.ts';

const rowsOf = (text: string) => text.trim().split('\n');
const random = () => randomOf({ random: seedRandom('any') });

/** Slow and plain: the cells without which the others are not all connected. */
function chokesOf(rows: readonly string[]): Position[] {
  const cells = floorCells(rows);
  return cells.filter((choke) => {
    const others = cells.filter((cell) => cell !== choke);
    const filled = rows.map((text, index) =>
      index === choke.row - 1 ? `${text.slice(0, choke.col - 1)}#${text.slice(choke.col)}` : text,
    );
    const steps = stepsFrom(filled, others.slice(0, 1));
    return others.some((cell) => !Number.isFinite(steps(cell)));
  });
}

describe('mendChokes', () => {
  test('opens a dead end through the thinnest wall', () => {
    const rows = rowsOf(`
###########
#         #
# ####### #
# ####### #
# #     # #
# # ##### #
# # ##### #
#         #
###########`);
    expect(mendChokes(rows, random())).toEqual(
      rowsOf(`
###########
#         #
# ####### #
# ####### #
# #       #
# # ##### #
# # ##### #
#         #
###########`),
    );
  });

  test('fills what can be reached by one way only, where no straight tunnel leads out', () => {
    const rows = rowsOf(`
##########
##   #####
## # #####
##     ###
######  ##
#######  #
##########`);
    expect(mendChokes(rows, random())).toEqual(
      rowsOf(`
##########
##   #####
## # #####
##   #####
##########
##########
##########`),
    );
  });

  test('leaves a level with two ways everywhere as it is', () => {
    const rows = rowsOf(`
#######
#     #
# # # #
#     #
#######`);
    expect(mendChokes(rows, random())).toEqual(rows);
  });

  test('leaves no cell that is the only way on, in any layout', () => {
    const layout = fc.record({
      maker: fc.constantFrom(...(Object.keys(MAP_MAKERS) as MapMaker[])),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(layout, ({ maker, seed }) => {
        const drawn = randomOf({ random: seedRandom(seed) });
        const rows = mendChokes(carve(maker, { rows: 15, cols: 21 }, drawn), drawn);
        expect(floorCells(rows).length).toBeGreaterThan(0);
        expect(chokesOf(rows)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('withoutChokes keeps the part around a cell that has two ways everywhere, and digs nothing', () => {
  const rows = rowsOf(`
############
#   #  #   #
# #    # # #
#   ####   #
############`);
  expect(withoutChokes(rows, { row: 2, col: 2 })).toEqual(
    rowsOf(`
############
#   ########
# # ########
#   ########
############`),
  );
});
