import { describe, expect, test } from 'vitest';
import { parseBoard } from '../../../src/game/dungeon/ascii.ts';
import { CATALOGUE } from '../../../src/game/model/catalogue.ts';
import { MAX_COLS, MAX_ROWS } from '../../../src/game/model/level-rows.ts';

test('takes a board apart: walls and floor, who plays, monsters and items in reading order', () => {
  const board = parseBoard(`
########
#PA  B/#
# ^#  G#
########
`);
  expect(board).toEqual({
    rows: ['########', '#      #', '#  #   #', '########'],
    start: { player: { row: 2, col: 2 }, companion: { row: 2, col: 3 } },
    players: [{ seat: 1, player: { row: 2, col: 2 }, companion: { row: 2, col: 3 } }],
    monsters: [
      { kind: 'bat', position: { row: 2, col: 6 } },
      { kind: 'gorgon', position: { row: 3, col: 7 } },
    ],
    items: [
      { kind: 'arrow', position: { row: 2, col: 7 } },
      { kind: 'sword', position: { row: 3, col: 3 } },
    ],
  });
});

test('seats several players by their numbers and letters, wherever they stand', () => {
  const { players, start } = parseBoard(`
######
#2b a#
#1  3#
######
`);
  expect(players).toEqual([
    { seat: 1, player: { row: 3, col: 2 }, companion: { row: 2, col: 5 } },
    { seat: 2, player: { row: 2, col: 2 }, companion: { row: 2, col: 3 } },
    { seat: 3, player: { row: 3, col: 5 }, companion: null },
  ]);
  expect(start).toEqual({ player: { row: 3, col: 2 }, companion: { row: 2, col: 5 } });
});

test('a companion that is not drawn starts where its player does', () => {
  const { start } = parseBoard('####\n#P #\n####');
  expect(start.companion).toEqual(start.player);
});

test('reads every glyph of the catalogue', () => {
  for (const [kind, { glyph }] of Object.entries(CATALOGUE.monsters)) {
    expect(parseBoard(`####\n#P${glyph}#\n####`).monsters[0]?.kind).toBe(kind);
  }
  for (const [kind, { glyph }] of Object.entries(CATALOGUE.items)) {
    expect(parseBoard(`####\n#P${glyph}#\n####`).items[0]?.kind).toBe(kind);
  }
});

test('takes Windows line ends, and the largest board', () => {
  expect(parseBoard('####\r\n#P #\r\n####\r\n').rows).toEqual(['####', '#  #', '####']);
  const inside = `#P${' '.repeat(MAX_COLS - 3)}#`;
  const border = '#'.repeat(MAX_COLS);
  const rest = Array<string>(MAX_ROWS - 3).fill(border);
  expect(parseBoard([border, inside, ...rest, border].join('\n')).rows).toHaveLength(MAX_ROWS);
});

describe('says what is wrong, and where', () => {
  const wide = '#'.repeat(MAX_COLS + 1);
  test.each([
    ['####\n#Pq#\n####', 'row 2, column 3: "q" means nothing; use # and space, P A, 1-8 a-h, B bat'],
    ['####\n#P #\n###', 'row 3 has 3 columns, but row 1 has 4: make them equal'],
    ['####\n#P  \n####', 'row 2, column 4: the border is open: put a # there'],
    ['# ##\n#P #\n####', 'row 1, column 2: the border is open'],
    ['####\n#P #\n#B##', 'row 3, column 2: the border is open'],
    [`${wide}\n#P${' '.repeat(MAX_COLS - 2)}#\n${wide}`, 'row 1 has 35 columns: at most 34'],
    [`####\n${'#P #\n'.repeat(1)}${'####\n'.repeat(MAX_ROWS - 1)}`, '25 rows are too many: at most 24'],
    ['', 'a level has at least 3 rows and 3 columns'],
    ['####\n#  #\n####', 'nobody plays; draw a player, P or 1 to 8'],
    ['####\n#PP#\n####', 'row 2, column 3: "P" stands at row 2, column 2 already; draw it once'],
    ['####\n#A #\n####', 'row 2, column 2: companion "A" has no player; draw "P" too'],
    ['####\n#1b#\n####', 'row 2, column 3: companion "b" has no player; draw "2" too'],
    ['####\n#13#\n####', 'row 2, column 3: players 1 to 2 join before 3; draw them all'],
    ['####\n#P2#\n####', 'draw either P and A, or 1 to 8 and a to h, not both'],
  ])('%j', (text, problem) => {
    expect(() => parseBoard(text)).toThrow(`The board cannot be read: ${problem}`);
  });
});
