/**
 * Path-finding and step on the classic level: `node --import tsx bench/game.ts`. Figures are medians
 * over rounds, in which the candidates take turns.
 */
import { createWorld } from '../src/game/dungeon/create.ts';
import type { Input } from '../src/game/model/actions.ts';
import { DIRECTIONS } from '../src/game/model/geometry.ts';
import { playerId } from '../src/game/model/ids.ts';
import type { World } from '../src/game/model/world.ts';
import { step } from '../src/game/rules/step.ts';
import { findPath } from '../src/game/view/pathfinding.ts';
import { medianMillis } from './measure.ts';

const ROUNDS = 21;
const SEARCHES = 1000;
const TICKS = 1000;

function classic(players: number): World {
  const joins: Input[] = Array.from({ length: players }, (_, index) => ({
    type: 'join',
    user: `user-${index}`,
    name: `Player ${index + 1}`,
  }));
  return step(createWorld({ level: 'classic' }), joins).world;
}

/** A thousand ticks in which every player walks; monsters that fell or a lost game start over. */
function ticks(start: World): () => void {
  const turns = Array.from({ length: TICKS }, (_, tick): Input[] =>
    start.players.map((_, index) => ({
      type: 'move',
      player: playerId(index + 1),
      direction: DIRECTIONS[(tick * 7 + index * 3 + (tick >> 3)) % 4] ?? 'w',
    })),
  );
  return () => {
    let world = start;
    for (const inputs of turns) {
      world = step(world, inputs).world;
      if (world.status !== 'running') world = start;
    }
  };
}

const world = classic(1);
const [from, to] = [
  { row: 2, col: 2 },
  { row: 21, col: 23 },
];
const steps = findPath(world, from, to).length;
const millis = medianMillis(
  {
    across: () => {
      for (let search = 0; search < SEARCHES; search++) findPath(world, from, to);
    },
    onePlayer: ticks(world),
    eightPlayers: ticks(classic(8)),
  },
  ROUNDS,
);
const perSecond = (ms: number): string => `${Math.round((TICKS / ms) * 1000).toLocaleString('en')} ticks/s`;
console.log(`${SEARCHES} searches across the classic level (${steps} steps): ${millis.across.toFixed(1)} ms`);
console.log(`step, 1 player: ${perSecond(millis.onePlayer)}`);
console.log(`step, 8 players: ${perSecond(millis.eightPlayers)}`);
