import { describe, expect, it } from 'vitest';
import { follow } from '../../../src/game/minds/follow.ts';
import { standStill } from '../../../src/game/minds/stand-still.ts';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, drawingOf, held, P1, worldOf } from '../drawn-world.ts';

function ticked(ticks: number, world: World, mind: CompanionMind): World {
  let now = world;
  for (let tick = 0; tick < ticks; tick++) now = step(now, [], new Map([[A1, mind]])).world;
  return now;
}

const MAZE = `
########
#P #  B#
#  #   #
#     A#
########
`;

describe('a companion that stands still', () => {
  it('stays', () => {
    expect(drawingOf(ticked(5, worldOf(MAZE), standStill))).toBe(MAZE);
  });
});

describe('a companion that follows', () => {
  it('comes around walls and stops beside its player', () => {
    const there = `
########
#PA#  B#
#  #   #
#      #
########
`;
    expect(drawingOf(ticked(6, worldOf(MAZE), follow))).toBe(there);
    expect(drawingOf(ticked(9, worldOf(MAZE), follow))).toBe(there);
  });

  it('comes all the way to hand over what it holds', () => {
    const world = worldOf('\n########\n#P  A#B#\n########\n', { holds: { a1: ['sword'] } });
    expect(held(ticked(2, world, follow), P1)).toEqual([]);
    expect(held(ticked(3, world, follow), P1)).toEqual(['sword']);
  });

  it('stays where no way leads to its player, and when the player has fallen', () => {
    const walled = '\n#######\n#P#A#B#\n#######\n';
    expect(drawingOf(ticked(3, worldOf(walled), follow))).toBe(walled);
    const drawn = worldOf('\n########\n#P  A#B#\n########\n');
    const orphan = {
      ...drawn,
      players: drawn.players.map((each) => ({ ...each, health: 0, position: null })),
    };
    expect(ticked(3, orphan, follow).companions[0]?.position).toEqual({ row: 2, col: 5 });
  });
});
