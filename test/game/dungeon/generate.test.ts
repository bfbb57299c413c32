import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { difficultyAt } from '../../../src/game/dungeon/difficulty.ts';
import { isFair } from '../../../src/game/dungeon/fairness.ts';
import { generateLevel } from '../../../src/game/dungeon/generate.ts';
import { ITEM_STEPS, MONSTER_STEPS } from '../../../src/game/dungeon/populate.ts';
import { floorCells, stepsFrom } from '../../../src/game/dungeon/walking.ts';
import { itemKind, monsterKind, weaponsAgainst } from '../../../src/game/model/catalogue.ts';
import { distance } from '../../../src/game/model/geometry.ts';
import { isFloor } from '../../../src/game/model/grid.ts';
import { MAX_COLS, MAX_ROWS, rowsProblem } from '../../../src/game/model/level-rows.ts';
import { step } from '../../../src/game/rules/step.ts';
import { mapLines } from '../../../src/game/view/map.ts';

const drawn = (level: string, depth: number): string => {
  const { world } = step(createWorld({ level, depth }), [{ type: 'join', user: 'ann', name: 'Ann' }]);
  return `\n${mapLines(world, false).join('\n')}\n`;
};

const places = fc.record({ seed: fc.string(), depth: fc.integer({ min: 1, max: 12 }) });
const forAnyLevel = (check: (level: ReturnType<typeof generateLevel>, depth: number) => void): void => {
  fc.assert(
    fc.property(places, ({ seed, depth }) => check(generateLevel(seed, depth), depth)),
    { numRuns: 150 },
  );
};

describe('a generated level', () => {
  test('is the same for the same seed and depth', () => {
    fc.assert(
      fc.property(places, ({ seed, depth }) => {
        expect(generateLevel(seed, depth)).toEqual(generateLevel(seed, depth));
      }),
      { numRuns: 40 },
    );
    expect(generateLevel('old mine', 1).rows).not.toEqual(generateLevel('old mine', 2).rows);
    expect(generateLevel('old mine', 1).rows).not.toEqual(generateLevel('new mine', 1).rows);
  });

  test('is closed, bounded, connected and as large as its depth says', () => {
    forAnyLevel(({ rows }, depth) => {
      const { rows: height, cols } = difficultyAt(depth);
      expect(rowsProblem(rows)).toBeUndefined();
      expect([rows.length, rows[0]?.length]).toEqual([height, cols]);
      expect(height <= MAX_ROWS && cols <= MAX_COLS).toBe(true);
      const cells = floorCells(rows);
      const steps = stepsFrom(rows, cells.slice(0, 1));
      expect(cells.filter((cell) => !Number.isFinite(steps(cell)))).toEqual([]);
    });
  });

  test('puts everything on floor, and nothing on what is there already', () => {
    forAnyLevel(({ rows, start, monsters, items }) => {
      const cells = [start.player, start.companion, ...[...monsters, ...items].map((each) => each.position)];
      expect(cells.filter((cell) => !isFloor({ rows }, cell))).toEqual([]);
      expect(new Set(cells.map(({ row, col }) => `${row},${col}`)).size).toBe(cells.length);
      expect(distance(start.player, start.companion)).toBe(1);
    });
  });

  test('gives time before the first fight', () => {
    forAnyLevel(({ rows, start, monsters, items }) => {
      const steps = stepsFrom(rows, [start.player]);
      expect(MONSTER_STEPS).toBeGreaterThan(5);
      for (const { kind, position } of monsters) {
        expect(steps(position), kind).toBeGreaterThanOrEqual(MONSTER_STEPS);
        expect(distance(start.player, position), kind).toBeGreaterThan(monsterKind(kind).sight);
      }
      for (const { position } of items) expect(steps(position)).toBeGreaterThanOrEqual(ITEM_STEPS);
      expect(isFair(rows, { start, monsters, items })).toBe(true);
    });
  });

  test('holds all that winning takes', () => {
    forAnyLevel(({ monsters, items }) => {
      const there = (kind: string): number => items.filter((item) => item.kind === kind).length;
      for (const weapon of new Set(monsters.flatMap(({ kind }) => weaponsAgainst(kind)))) {
        const blows = monsters
          .filter(({ kind }) => monsterKind(kind).weakness === weapon)
          .reduce((sum, { kind }) => sum + monsterKind(kind).health, 0);
        expect(there(weapon), weapon).toBeGreaterThanOrEqual(itemKind(weapon).usedUp ? blows : 1);
      }
    });
  });

  test('has only monsters that live at its depth, and those that are new there', () => {
    for (let depth = 1; depth <= 9; depth++) {
      for (const seed of ['a', 'b', 'c', 'd', 'e']) {
        const kinds = generateLevel(seed, depth).monsters.map(({ kind }) => kind);
        expect(kinds.filter((kind) => monsterKind(kind).fromDepth > depth)).toEqual([]);
        if (depth === 1) expect(new Set(kinds)).toEqual(new Set(['bat', 'gorgon']));
        if (depth === 2) expect(kinds).toEqual(expect.arrayContaining(['slime', 'wraith']));
        if (depth === 3) expect(kinds).toContain('golem');
      }
    }
  });

  test('gets harder with depth: larger, more monsters, fewer spares', () => {
    const depths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
    expect(depths.map((depth) => Object.values(difficultyAt(depth)).join(' '))).toEqual([
      '13 19 3 3',
      '15 21 4 2',
      '15 23 5 2',
      '17 25 6 1',
      '19 27 7 1',
      '21 29 8 0',
      '21 31 9 0',
      '23 33 10 0',
      '23 33 10 0',
      '23 33 10 0',
    ]);
  });
});

describe('golden levels', () => {
  test('the first of "old mine"', () => {
    expect(drawn('old mine', 1)).toMatchInlineSnapshot(`
      "
      ###################
      ##/     #   #     #
      ## ##P# # #  >### #
      #   #A# #   # G   #
      # # # # ### ### # #
      #          /    # #
      # # ###/######### #
      #   #   #         #
      ### # # # # #######
      #  ^# # # #    /  #
      # ### # # # # ### #
      # G          B    #
      ###################
      "
    `);
  });

  test('the fifth of "old mine"', () => {
    expect(drawn('old mine', 5)).toMatchInlineSnapshot(`
      "
      ###########################
      #      &  #     # / #     #
      # # # ### # ### # # # ### #
      #   #       #   #G  #   # #
      # # ### # ### # # # # # # #
      #   #     G%  #       # ^ #
      # #P# ##### ### ### ##### #
      #  A  #       #           #
      ##### #%# ### ##### #######
      #     # #    O/   #       #
      # ### # ### # ### ##### # #
      # #*      #     #     #   #
      # # # ### ##### # # # ###G#
      # #   # W         # # #   #
      # ### # # ##### ### # # # #
      #       #      B#   # #   #
      # # ########### # ### ### #
      # S             #    >    #
      ###########################
      "
    `);
  });

  test('the eighth of "harbour"', () => {
    expect(drawn('harbour', 8)).toMatchInlineSnapshot(`
      "
      #################################
      #####        #####   G      O/###
      #####G####   #####   #        ###
      ##### ####   G%            B  ###
      ##### ####&  #####   #        ###
      ##### ##### ########## ##### ####
      #####     # ##########   ##   ###
      #####       ##########   ##   ###
      #####     # ##########        ###
      ######## ## ##########   ##   ###
      ########      ########## ########
      ########      ##   ^O### ########
      ########      ##     ### ########
      ######## # #####      ## ########
      ######## #W#####      ## ########
      ### S                     #######
      ###   ###   ##### ###   *       #
      ### >    G  #     A ##    #     #
      ###   ###         P        B    #
      #########   #       #######     #
      #########   #       #############
      #############/      #############
      #################################
      "
    `);
  });
});
