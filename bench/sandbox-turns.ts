/**
 * What all contenders of sandbox-compare.ts are given: the same turns, recorded from a real run, in which
 * steps are answered but change nothing. So each program sees the same worlds whoever runs it.
 */
import { readFileSync } from 'node:fs';
import { createWorld } from '../src/game/dungeon/create.ts';
import type { Input } from '../src/game/model/actions.ts';
import { DIRECTIONS, neighbour } from '../src/game/model/geometry.ts';
import { isFloor } from '../src/game/model/grid.ts';
import { companionId, playerId } from '../src/game/model/ids.ts';
import type { CompanionTurn } from '../src/game/model/mind.ts';
import { randomOf, seedRandom } from '../src/game/model/rng.ts';
import type { World } from '../src/game/model/world.ts';
import { step } from '../src/game/rules/step.ts';
import { LuaMind } from '../src/sandbox/machine/lua-mind.ts';
import { createMachine } from '../src/sandbox/machine/machine.ts';

export const PROGRAMS = ['follow', 'sword', 'hunt', 'explore', 'count'] as const;
export type ProgramName = (typeof PROGRAMS)[number];

/** A contender: runs one tick of its program; gives what the program said. */
export type Ticker = (turn: CompanionTurn) => string;

export function sourceOf(program: ProgramName): string {
  return readFileSync(new URL(`programs/${program}.lua`, import.meta.url), 'utf8');
}

/** The worlds of a run of the program on the classic level, while the player walks about. */
export function recordTurns(program: ProgramName, ticks: number): CompanionTurn[] {
  const machine = createMachine();
  const loaded = machine.load(sourceOf(program));
  if (!loaded.ok) throw new Error(`${program} does not load: ${loaded.message}`);
  const mind = new LuaMind(machine, (result) => {
    if (!result.ok) throw new Error(`${program} fails: ${result.message}`);
  });
  const start = step(createWorld({ level: 'classic' }), [{ type: 'join', user: 'user', name: 'Player' }]);
  const turns: CompanionTurn[] = [];
  let world = start.world;
  while (turns.length < ticks) {
    const direction = DIRECTIONS[(turns.length * 7 + (turns.length >> 3)) % 4] ?? 'w';
    const move: Input = { type: 'move', player: playerId(1), direction };
    const next = step(world, [move], new Map([[companionId(1), mind]])).world;
    const isOn = next.status === 'running' && next.companions[0]?.position && next.players[0]?.position;
    if (isOn) turns.push(turnIn(world));
    world = isOn ? next : start.world;
  }
  return turns;
}

function turnIn(world: World): CompanionTurn {
  const [player] = world.players;
  const [companion] = world.companions;
  if (player === undefined || companion === undefined) throw new Error('nobody is in the world');
  const random = randomOf({ random: seedRandom('bench') });
  let steps = 0;
  return {
    world,
    player,
    companion,
    move(direction) {
      const { position } = companion;
      if (position === null || !isFloor(world.level, neighbour(position, direction))) {
        return { moved: false, code: 'wall' };
      }
      steps++;
      return { moved: true, direction };
    },
    moveRandom: () => ({ moved: false, code: steps > 0 ? 'already_stepped' : 'wall' }),
    drop: () => false,
    say: () => {},
    random: () => random.next(),
  };
}
