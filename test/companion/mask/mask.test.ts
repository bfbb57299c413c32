import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../src/companion/mask/mask.ts';
import { isSlot } from '../../../src/companion/slots.ts';

const NAMES = {
  items: ['sword', 'bow', 'arrow', 'lantern', 'berry'],
  monsters: ['bat', 'gorgon', 'slime'],
  players: ['Mia', 'Will', 'Dragon Slayer 9', '★'],
};

function masked(order: string): string {
  const { text, slots } = mask(order, NAMES);
  return [text, ...[...slots].map(([slot, value]) => `${slot}=${value}`)].join(' | ');
}

describe('masking an order', () => {
  it.each([
    ['Go get the sword!', 'go get the I1 . | I1=sword'],
    [
      'pick up the bow, then an arrow, then kill a bat',
      'pick up the I1 , then an I2 , then kill a M1 | I1=bow | I2=arrow | M1=bat',
    ],
    ['the sword, the bow, the sword', 'the I1 , the I2 , the I1 | I1=sword | I2=bow'],
    ['all the arrows and berries', 'all the I1s and I2s | I1=arrow | I2=berry'],
    ['KILL ALL BATS', 'kill all M1s | M1=bat'],
    // Misspelt names, unless an ordinary word is meant.
    ['get the swrod and the lantrn', 'get the I1 and the I2 | I1=sword | I2=lantern'],
    ['slide left, away from the slimes', 'slide left , away from the M1s | M1=slime'],
    ['a narrow path, in other words', 'a narrow path , in other words'],
    ['my blade against two medusas', 'my I1 against N1 M1s | I1=sword | N1=2 | M1=gorgon'],
    ['say boo whenever a bat dies', 'say T1 whenever a M1 dies | T1=boo | M1=bat'],
    ['keep saying oh no every turn', 'keep saying T1 every turn | T1=oh no'],
    ['say well done to mia', 'say T1 to P1 | T1=well done | P1=Mia'],
    // Other players, by name or by number as on the board.
    ['follow mia and guard Dragon slayer 9', 'follow P1 and guard P2 | P1=Mia | P2=Dragon Slayer 9'],
    ["whats mia's health", 'whats P1s health | P1=Mia'],
    ['will you follow Will', 'will you follow P1 | P1=Will'],
    ['go to player 2 at once', 'go to P1 at once | P1=Will'],
    // What people call a kind in several words.
    ['that stupid snake hair lady has to go', 'that stupid M1 has to go | M1=gorgon'],
    [
      'shoot the flappy things with the thing that shoots arrows',
      'shoot the M1s with the I1 | M1=bat | I1=bow',
    ],
    ['the snake is a snake', 'the snake is a snake'],
    // Digits that were typed for words.
    ['come 2 me and wait 4 the bat', 'come to me and wait for the M1 | M1=bat'],
    ['go 2 bow n stand next 2 the bat 4 ever', 'go to I1 n stand next to the M1 for ever | I1=bow | M1=bat'],
    [
      'go 2 left, get 2 arrows, wait 4 turns',
      'go N1 left , get N1 I1s , wait N2 turns | N1=2 | I1=arrow | N2=4',
    ],
    ['at least 2 the next time', 'at least N1 the next time | N1=2'],
    // Numbers.
    ['walk 3 left and three up', 'walk N1 left and N1 up | N1=3'],
    ['twenty five steps, then forty', 'N1 steps , then N2 | N1=25 | N2=40'],
    // Cells, row first.
    ['go to (5,7) or r5c7', 'go to at N1 N2 or at N1 N2 | N1=5 | N2=7'],
    ['go to row 5, column 7 now', 'go to at N1 N2 now | N1=5 | N2=7'],
    ['drop it at 5, 7. wait 3, 4 steps', 'drop it at N1 N2 . wait N3 , N4 steps | N1=5 | N2=7 | N3=3 | N4=4'],
    ['line 6, colum 18', 'at N1 N2 | N1=6 | N2=18'],
    ['column seven in row 5', 'at N1 N2 | N1=5 | N2=7'],
    ['the 5th row, 7th column', 'the at N1 N2 | N1=5 | N2=7'],
    ['rounds: 9,2 then 9,7 then 7,9', 'rounds : at N1 N2 then at N1 N3 then at N3 N1 | N1=9 | N2=2 | N3=7'],
    ['the points 2,2  5,2  5,7', 'the points at N1 N1 at N2 N1 at N2 N3 | N1=2 | N2=5 | N3=7'],
    ['goto row one col 4', 'goto at N1 N2 | N1=1 | N2=4'],
    ['stay in row 5', 'stay in row N1 | N1=5'],
    // The numbers of a list.
    ['Step 1: come. Step 2: wait 3 turns. Step 3: stay', 'come . wait N1 turns . stay | N1=3'],
    [
      '1. come 2. wait until my health is down to 2 3. stay',
      'come . wait until my health is down to N1 . stay | N1=2',
    ],
    ['1) get the bow 2) come', 'get the I1 . come | I1=bow'],
    ['1. come, 2. go', 'come , go'],
    ['fetch arrow -> fetch bow\ncome', 'fetch I1 , fetch I2 . come | I1=arrow | I2=bow'],
    ['every 3rd turn, every second turn', 'every N1 turn , every N2 turn | N1=3 | N2=2'],
    ['first the other one, second nothing', 'first the other one , second nothing'],
    // What is to be said.
    ['say "Hello, World!" twice', 'say T1 twice | T1=Hello, World!'],
    ["shout 'run' and don't stop", 'shout T1 and dont stop | T1=run'],
    ['say hello there, then come', 'say T1 , then come | T1=hello there'],
    ['say beep 3 times', 'say T1 N1 times | T1=beep | N1=3'],
    ['say hi next to the bat', 'say T1 next to the M1 | T1=hi | M1=bat'],
    ['say good morning to everyone', 'say T1 to everyone | T1=good morning'],
    ['Announce to everybody: tea is ready', 'announce to everybody : T1 | T1=tea is ready'],
    ['say sword', 'say T1 | T1=sword'],
    ['get the "sword"', 'get the I1 | I1=sword'],
    ['say where you are', 'say where you are'],
    ['tell everyone that dinner is ready', 'tell everyone that T1 | T1=dinner is ready'],
    ['tell the room tea is served, then come', 'tell the room T1 , then come | T1=tea is served'],
    ["repeat after me: stones don't bleed", "repeat after me : T1 | T1=stones don't bleed"],
    ['announce: the sword is planted', 'announce : T1 | T1=the sword is planted'],
    ['announce that it is over', 'announce that it is over'],
    ['announce that dinner is ready', 'announce that T1 | T1=dinner is ready'],
    ['tell me where the bats are', 'tell me where the M1s are | M1=bat'],
    // As people type.
    ['plzzzz goooo now!!!', 'plz go now .'],
    ['follow me 🙂 ok?', 'follow me ok ?'],
    ['Été à l’épée', 'ete a lepee'],
    ['valueOf constructor', 'valueof constructor'],
  ])('%s', (order, expected) => {
    expect(masked(order)).toBe(expected);
  });

  it('has a value for every slot, and every value stands in the order', () => {
    const word = fc.constantFrom(
      'get',
      'the',
      'sword',
      'Bats',
      '7',
      'nine',
      '"Hey you"',
      'say',
      ',',
      '!',
      'then',
      'gorgn',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const { text, slots } = mask(words.join(' '), NAMES);
        const used = text
          .split(' ')
          .flatMap((one) => (isSlot(one.replace(/s$/, '')) ? [one.replace(/s$/, '')] : []));
        expect(new Set(used)).toEqual(new Set(slots.keys()));
      }),
    );
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (order) => {
        expect(mask(order, NAMES).text).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
