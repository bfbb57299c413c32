import { describe, expect, it } from 'vitest';
import { Game } from '../../../src/cli/play/game.ts';
import { playScript } from '../../../src/cli/play/script.ts';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { standStill } from '../../../src/game/minds/stand-still.ts';
import { WINNING_KEYS } from './winning-keys.ts';

const classic = (players = 1) => new Game(createWorld({ level: 'classic', seed: '1' }), players);
const at = (game: Game, seat: number) => game.world.players[seat - 1]?.position;
const companionAt = (game: Game, seat: number) => game.world.companions[seat - 1]?.position;

describe('one player', () => {
  it('makes a turn with each key', () => {
    const game = classic();
    game.press('s');
    expect(game.world.tick).toBe(1);
    expect(at(game, 1)).toEqual({ row: 3, col: 2 });
    game.press('down');
    game.press('up');
    game.press('.');
    game.press('space');
    expect(game.world.tick).toBe(5);
    expect(at(game, 1)).toEqual({ row: 3, col: 2 });
  });

  it('is told why nothing happened, until the next key', () => {
    const game = classic();
    game.press('w');
    expect(game.hints[0]).toBe('A wall is in the way.');
    game.press('.');
    expect(game.hints).toHaveLength(1);
  });

  it('may let seconds pass', () => {
    const game = classic();
    game.tick();
    expect(game.world.tick).toBe(1);
    expect(at(game, 1)).toEqual({ row: 2, col: 2 });
  });

  it('is followed, until f has the companion stay', () => {
    const game = classic();
    playScript(game, 'sss');
    expect(companionAt(game, 1)).toEqual({ row: 3, col: 2 });
    expect(game.hints[0]).toContain('f companion stays');
    playScript(game, 'fddd');
    expect(companionAt(game, 1)).toEqual({ row: 3, col: 2 });
    expect(game.hints[0]).toContain('f companion follows');
    playScript(game, 'f.');
    expect(companionAt(game, 1)).toEqual({ row: 4, col: 2 });
  });

  it('has a companion with the mind that was given', () => {
    const game = new Game(createWorld({ level: 'classic', seed: '1' }), 1, { program: () => standStill });
    playScript(game, 'sss');
    expect(companionAt(game, 1)).toEqual({ row: 2, col: 3 });
  });

  it('learns that Enter is for orders', () => {
    const game = classic();
    game.press('return');
    expect(game.hints[0]).toMatch(/^Enter is for orders/);
    expect(game.world.tick).toBe(0);
  });

  it('leaves with q, and other keys do nothing', () => {
    const game = classic();
    for (const key of ['x', 'escape', 'f1', '']) game.press(key);
    expect([game.world.tick, game.isOver]).toEqual([0, false]);
    game.press('q');
    expect(game.isOver).toBe(true);
  });
});

describe('a game played to the win by keys', () => {
  it('tells the result, stops its clock and goes one level down', () => {
    const game = classic();
    game.press('n');
    expect(game.hints[0]).toBe('The way down opens when the dungeon is won.');
    playScript(game, WINNING_KEYS);
    expect(game.world).toMatchObject({ status: 'won', tick: WINNING_KEYS.length });
    expect(`\n${game.frame('plain').text}\n`).toBe(`
########################
#     #         #     ##
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
#         #   PA      ##
## ##### # ###   ### ###
#     # #           #  #
# ### #   #   ###  #   #
#       #     #        #
########################
Level 1 is WON (tick 90)
Score: Player 45
P Player  hp 3/3  score 45  bow,
  sword
A companion  hp 3/3
Player fells the bat: +10.
Player picks up the arrow.
Player fells the bat: +10.
Player picks up the sword.
Player fells the gorgon: +15.
`);
    expect(game.hints.at(-1)).toBe('n goes one level down, q quits');
    game.tick();
    game.press('s');
    expect(game.world.tick).toBe(WINNING_KEYS.length);
    game.press('n');
    expect(game.world).toMatchObject({ status: 'running', level: { depth: 2 } });
    expect(game.frame('plain').notes.at(-1)).toBe('Down to level 2: Player.');
  });

  it('is lost when nobody who can fight is left', () => {
    const game = classic();
    // Down the first corridor and into the gorgon's arms, unarmed.
    for (let tick = 0; tick < 5000 && game.world.status === 'running'; tick++)
      game.press('sd'.charAt(tick % 2));
    expect(game.world.status).toBe('lost');
    expect(game.hints).toEqual(['q quits']);
    expect(game.frame('plain').notes[0]).toContain('LOST');
  });
});

describe('several players', () => {
  it('tick when each has a turn; the latest of a player counts', () => {
    const game = classic(2);
    game.press('w');
    game.press('s');
    expect([game.world.tick, game.isTurnBuffered]).toEqual([0, true]);
    game.press('tab');
    expect(game.hints[0]).toMatch(/^Keys move player 2:/);
    const before = at(game, 2);
    game.press('.');
    expect([game.world.tick, game.isTurnBuffered]).toEqual([1, false]);
    expect(at(game, 1)).toEqual({ row: 3, col: 2 });
    expect(at(game, 2)).toEqual(before);
  });

  it('tick as well when a second passes, with the turns that there are', () => {
    const game = classic(2);
    game.press('s');
    game.tick();
    expect([game.world.tick, game.isTurnBuffered]).toEqual([1, false]);
    expect(at(game, 1)).toEqual({ row: 3, col: 2 });
  });

  it('take the keys in turn with Tab, or by number', () => {
    const game = classic(3);
    const turns = ['tab', 'tab', 'tab', '2', '1', '3'].map((key) => {
      game.press(key);
      return game.hints[0]?.match(/player (\d)/)?.[1];
    });
    expect(turns).toEqual(['2', '3', '1', '2', '1', '3']);
    game.press('8');
    expect(game.hints[0]).toBe('No player 8 is on the board.');
  });

  it('each have their own companion to tell what to do', () => {
    const game = classic(2);
    game.press('f');
    expect(game.hints[0]).toContain('f companion follows');
    game.press('tab');
    expect(game.hints[0]).toContain('f companion stays');
  });

  it('pass the keys on when their player falls', () => {
    const game = classic(2);
    const fallen = () => game.world.players.filter(({ position }) => position === null).length;
    for (let tick = 0; tick < 5000 && fallen() === 0; tick++) game.tick();
    expect(fallen()).toBe(1);
    const [living] = game.world.players.filter(({ position }) => position !== null);
    game.press('tab');
    expect(game.hints[0]).toContain(`Keys move player ${living?.seat}:`);
    const { tick } = game.world;
    game.press('.');
    expect(game.world.tick).toBe(tick + 1);
  });
});
