import { describe, expect, test } from 'vitest';
import { parseBoard } from '../../../src/game/dungeon/ascii.ts';
import { isFair } from '../../../src/game/dungeon/fairness.ts';

// A golem (O) sees two cells far; a hammer (&) beats it, a lantern (*) a wraith (W), a sword (^) a gorgon (G).
const fair = (text: string): boolean => {
  const board = parseBoard(text);
  return isFair(board.rows, board);
};

describe('a level is fair', () => {
  test('with the hammer where the golem does not see it', () => {
    expect(
      fair(`
################
#PA           ^#
#  ######### #O#
#            # #
#  &###### #   #
#          #####
################`),
    ).toBe(true);
  });

  test('without guards, wherever things are', () => {
    expect(fair('########\n#P ^  G#\n########')).toBe(true);
  });

  test('also where a guard stands before what only helps against wanderers', () => {
    expect(
      fair(`
#################
#P      ####   G#
#  ####   O  ^  #
#  &    ####    #
#################`),
    ).toBe(true);
  });
});

describe('a level is not fair', () => {
  test('with the hammer under the eyes of the golem', () => {
    expect(
      fair(`
################
#PA            #
#  #########   #
#           O& #
################`),
    ).toBe(false);
  });

  test('with the hammer behind the golem', () => {
    expect(
      fair(`
###################
#P      ####      #
#  ####   O     & #
#       ####      #
###################`),
    ).toBe(false);
  });

  test('with the lantern behind the golem, since a wraith does not wait', () => {
    expect(
      fair(`
###################
#P      ####      #
#W ####   O     * #
#  &    ####      #
###################`),
    ).toBe(false);
  });

  test('where the golem makes a dead end of the start', () => {
    expect(
      fair(`
#################
#P   ########   #
#  # O        # #
#  # ######## # #
#             & #
#####         ###
#################`),
    ).toBe(false);
  });
});
