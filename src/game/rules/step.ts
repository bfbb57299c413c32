import type { Input } from '../model/actions.ts';
import type { GameEvent } from '../model/events.ts';
import { randomOf } from '../model/rng.ts';
import { draftOf, type World } from '../model/world.ts';
import { companionsAct } from './companions-act.ts';
import { fall } from './fall.ts';
import { fight } from './fight.ts';
import { handOver } from './hand-over.ts';
import { monstersMove } from './monsters-move.ts';
import { pickUp } from './pick-up.ts';
import { playersMove } from './players-move.ts';
import { settle } from './settle.ts';
import type { Minds, Stage, Tick } from './tick.ts';
import { visits } from './visits.ts';

/** A tick's stages, in the order of companion-api.md, "A tick, in this order". */
const STAGES: readonly (readonly [name: string, stage: Stage])[] = [
  ['companions act', companionsAct],
  ['players move', playersMove],
  ['pick up', pickUp],
  ['monsters move', monstersMove],
  ['fight', fight],
  ['fall', fall],
  ['hand over', handOver],
  ['settle', settle],
];

/**
 * The only way the world changes: takes up what was asked and, unless the dungeon is over or nobody was
 * on the board to begin with, runs one tick. The world given stays as it was; the same world, inputs
 * and minds always give the same result.
 *
 * @param minds what decides for each companion; one without a mind stands still.
 * @throws Error naming the stage, where a stage (or a mind) is defective.
 */
export function step(
  world: World,
  inputs: readonly Input[],
  minds: Minds = new Map(),
): { readonly world: World; readonly events: readonly GameEvent[] } {
  const draft = draftOf(world);
  const tick: Tick = { world: draft, random: randomOf(draft), inputs, minds, events: [] };
  const ticks = world.status === 'running' && world.players.some((player) => player.position !== null);
  run(tick, 'visits', visits);
  if (ticks) {
    draft.tick++;
    for (const [name, stage] of STAGES) run(tick, name, stage);
  }
  return { world: draft, events: tick.events };
}

function run(tick: Tick, name: string, stage: Stage): void {
  try {
    stage(tick);
  } catch (error) {
    throw new Error(`Tick ${tick.world.tick}, stage "${name}" failed`, { cause: error });
  }
}
