import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/cli/play/screen.ts';
import { renderFrame } from '../../../src/game/view/frame.ts';
import { worldOf } from '../../game/drawn-world.ts';

const frame = renderFrame(worldOf('\n#######\n#P A B#\n#######'), [], { style: 'plain' });
const shown = (rows: number, columns: number) =>
  `\n${layOut(frame, ['A wall is in the way.', 'w a s d walk, q quits'], 7, { rows, columns }).join('\n')}\n`;

describe('a screen', () => {
  it('has the notes beside the map where they fit', () => {
    expect(shown(24, 43)).toBe(`
#######  Level 1, tick 0, 1 monster
#P A B#  P Ann  hp 3/3  score 0
#######  A companion  hp 3/3
         B bat: use bow and arrow

         A wall is in the way.
         w a s d walk, q quits
`);
  });

  it('has them under the map where it is narrow', () => {
    expect(shown(24, 42)).toBe(`
#######
#P A B#
#######
Level 1, tick 0, 1 monster
P Ann  hp 3/3  score 0
A companion  hp 3/3
B bat: use bow and arrow
A wall is in the way.
w a s d walk, q quits
`);
  });

  it('keeps the hints where it is low', () => {
    expect(shown(4, 80)).toBe(`
#######  Level 1, tick 0, 1 monster
#P A B#  P Ann  hp 3/3  score 0
#######  A wall is in the way.
         w a s d walk, q quits
`);
    expect(shown(6, 30).trim().split('\n')).toHaveLength(6);
  });
});
